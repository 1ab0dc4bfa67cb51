import type { Params } from '../../../search/text/answer'
import { type PasteLine, pasteLine } from './paste-line'

/** Beyond this nobody waits for a line. */
const longest = 200_000

/**
 * The line of a paste that the values of a message were read from: the first that has them all, with the longest one
 * marked. Undefined where the message has no values or is on several lines.
 */
export function valueLine(text: string, params: Params): PasteLine | undefined {
  const values = Object.values(params)
    .filter((value) => value !== '')
    .sort((left, right) => right.length - left.length)
  const [marked] = values
  if (marked === undefined || text.length > longest || !/[\r\n]/.test(text)) return undefined
  const lines = text.split(/\r\n?|[\n\u0085\u2028\u2029]/)
  const at = lines.findIndex((line) => values.every((value) => line.includes(value)))
  return at === -1 ? undefined : pasteLine(text, at + 1, marked)
}
