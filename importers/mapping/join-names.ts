import type { Meaning } from './meaning'

/** Codes by the names that they have: what a program calls them, or their keys in a bundle of messages. */
export type KnownNames = ReadonlyMap<string, string>

/**
 * What one file calls by the name of exactly one code of another file, or of the content, is that code: an enum has
 * `ORDER_GONE(1001)`, and a bundle `error.ORDER_GONE = …`. Only what has texts alone is joined: a number of its own or
 * a status may make it another code.
 *
 * @returns how many were joined
 */
export function joinNames(meanings: readonly Meaning[], content: KnownNames): number {
  const names = namesOf(meanings)
  let joined = 0
  for (const meaning of meanings) {
    if (meaning.statuses.size > 0 || meaning.names.size > 0 || content.get(meaning.code) === meaning.code) continue
    const code = keysOf(meaning)
      .map((key) => names.get(key)?.codeBeside(meaning.place.file) ?? content.get(key))
      .find((known) => known !== undefined)
    if (code === undefined || code === meaning.code) continue
    if (meaning.title === meaning.code) meaning.title = undefined
    meaning.code = code
    joined += 1
  }
  return joined
}

/** In a bundle `errors.order.gone`, `order.gone`, `gone`: its keys begin with where they are used. Elsewhere a dot is part of a code. */
function keysOf({ code, place }: Meaning): readonly string[] {
  if (!place.file.endsWith('.properties')) return [code]
  const parts = code.split('.')
  return parts.map((_, at) => parts.slice(at).join('.'))
}

/** Who has a name in which files. */
class NamedBy {
  readonly #codes = new Map<string, Set<string>>()

  add(code: string, file: string): void {
    this.#codes.set(code, (this.#codes.get(code) ?? new Set()).add(file))
  }

  /** The code that has the name, where there is one, and another file says so. */
  codeBeside(file: string): string | undefined {
    const [[code, files] = ['', new Set<string>()], ...others] = this.#codes
    return others.length === 0 && [...files].some((other) => other !== file) ? code : undefined
  }
}

function namesOf(meanings: readonly Meaning[]): ReadonlyMap<string, NamedBy> {
  const names = new Map<string, NamedBy>()
  for (const { code, names: own, statuses, place } of meanings) {
    // A bundle that has the code for a key as well says no more about whose it is.
    const isOwner = own.size > 0 || statuses.size > 0
    for (const name of isOwner ? [code, ...own] : []) {
      const known = names.get(name) ?? new NamedBy()
      known.add(code, place.file)
      names.set(name, known)
    }
  }
  return names
}
