import { createHash } from 'node:crypto'

/** Token kinds and lengths in turn: kind 0 for 12 characters, kind 3 for 4 … The text itself is not kept. */
export type TokenRuns = readonly number[]

/** Highlighting by the content of the text. A build keeps it on disk from one run to the next. */
export class HighlightCache {
  readonly #runs = new Map<string, TokenRuns>()
  readonly #used = new Set<string>()

  /** The runs of a text, computed at most once. */
  get(text: string, language: string, compute: () => TokenRuns): TokenRuns {
    const key = createHash('sha1').update(language).update('\n').update(text).digest('base64url')
    this.#used.add(key)
    const known = this.#runs.get(key)
    if (known !== undefined) return known
    const runs = compute()
    this.#runs.set(key, runs)
    return runs
  }

  /** Takes over what an earlier run has dumped; anything of another shape is left out. */
  load(dumped: unknown) {
    if (typeof dumped !== 'object' || dumped === null) return
    for (const [key, runs] of Object.entries(dumped)) {
      if (Array.isArray(runs) && runs.every((number) => Number.isSafeInteger(number) && number >= 0)) {
        this.#runs.set(key, runs)
      }
    }
  }

  /** What this run has used, or with `all` what it knows, in an order that does not depend on it. */
  dump(all = false): Record<string, TokenRuns> {
    const keys = all ? [...this.#runs.keys()] : [...this.#used]
    return Object.fromEntries(keys.sort().map((key) => [key, this.#runs.get(key) ?? []]))
  }
}

/** The cache of this process. */
export const highlightCache = new HighlightCache()
