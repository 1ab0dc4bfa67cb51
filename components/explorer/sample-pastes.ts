import type { Catalog } from '../../catalog/model/catalog'

/** A text that a reader could have, to try the search with. */
export interface SamplePaste {
  /** The name of the API that sends it. */
  readonly from: string
  readonly text: string
  /** What it begins with. */
  readonly beginning: string
}

const most = 3
const longest = 2_000

/**
 * Answers of the first catalogs that have one, each of another status: they are examples of the content, as they are
 * written there. Of every second one only the body is taken, which is what many readers have.
 */
export function samplePastes(catalogs: readonly Catalog[]): SamplePaste[] {
  const samples: SamplePaste[] = []
  const seen = new Set<number | undefined>()
  for (const { name, entries } of catalogs) {
    if (samples.length === most) break
    const found = entries.find((entry) => !seen.has(entry.statuses[0]) && answerOf(entry) !== undefined)
    const answer = found === undefined ? undefined : answerOf(found)
    if (found === undefined || answer === undefined) continue
    seen.add(found.statuses[0])
    const text = samples.length % 2 === 1 ? bodyOf(answer) : answer
    samples.push({ from: name, text, beginning: text.replace(/\s+/g, ' ').slice(0, 80) })
  }
  return samples
}

/** An answer that holds what its code is found by: one with a body, or what a terminal shows. */
function answerOf({ examples }: Catalog['entries'][number]): string | undefined {
  return examples
    .map(({ response, shown }) => response ?? shown)
    .find(
      (text) => text !== undefined && text.length <= longest && (text.includes('\n\n') || !text.startsWith('HTTP/')),
    )
}

function bodyOf(answer: string): string {
  const end = answer.startsWith('HTTP/') ? answer.indexOf('\n\n') : -1
  return end < 0 ? answer : answer.slice(end + 2)
}
