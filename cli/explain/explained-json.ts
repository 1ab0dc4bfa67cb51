import type { FoundCode, UnknownCode } from '../../search/asked/asked-code'
import type { Hit } from '../../search/text/answer'

/** A found code for programs: the entry as its `index.json` has it, and beside it what was asked and read. */
export function foundJson(found: FoundCode, entry: unknown): object {
  const { asked, spelling, variant, values, lines, occurrences, valuesByLine, alike } = found
  const requestIds = occurrences.flatMap(({ requestId }) => requestId ?? [])
  const times = occurrences.flatMap(({ at }) => at ?? [])
  return {
    asked,
    spelling,
    ...(variant !== undefined && { variant }),
    values,
    ...(lines.length > 0 && { lines }),
    ...(valuesByLine.length > 0 && {
      valuesByLine: Object.fromEntries(valuesByLine.map(({ line, values: own }) => [line, own])),
    }),
    ...(requestIds.length > 0 && { requestIds: [...new Set(requestIds)] }),
    ...(times.length > 0 && { times: [...new Set([times[0], times.at(-1)])] }),
    ...(alike.length > 0 && { alike }),
    ...(typeof entry === 'object' ? entry : {}),
  }
}

/** A code that nobody knows, for programs. */
export function unknownJson({ asked, nearest }: UnknownCode, urlOf: (hit: Hit) => string): object {
  return {
    asked,
    code: null,
    nearest: nearest.map((hit) => ({ catalog: hit.catalog, code: hit.code, title: hit.title, url: urlOf(hit) })),
  }
}
