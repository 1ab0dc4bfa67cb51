import type { Group } from '../../../search/text/answer'

/** How often a code is in a paste, and what identifies its occurrences. */
export interface OccurrenceSummary {
  /** `line 3`, `3 times, lines 1, 4 and 9`, `14 times, lines 2 to 900`. */
  readonly lines: string
  /** `10:00:01`, or the first and the last: `… to …`. */
  readonly times: string
  /** Each once. */
  readonly requestIds: readonly string[]
  /** How long to wait, as responses say it: each once. */
  readonly retryAfters: readonly string[]
  /** The statuses of its records: each once. */
  readonly statuses: readonly number[]
}

const mostLines = 4

type GroupFacts = Pick<Group, 'lines' | 'count' | 'occurrences'>

/** What a group of a paste says of its code: where, how often, when, and the ids of its own records. */
export function occurrenceSummary({ lines, count, occurrences }: GroupFacts): OccurrenceSummary {
  const times = occurrences.flatMap(({ at }) => (at === undefined ? [] : [at]))
  const [first, last] = [times[0] ?? '', times.at(-1) ?? '']
  const ids = occurrences.flatMap(({ requestId }) => requestId ?? [])
  const delays = occurrences.flatMap(({ retryAfter }) => retryAfter ?? [])
  return {
    lines: linesWords(lines, count),
    times: first === last ? first : `${first} to ${withoutDate(last, first)}`,
    requestIds: [...new Set(ids)],
    retryAfters: [...new Set(delays)],
    statuses: [...new Set(occurrences.flatMap(({ status }) => status ?? []))],
  }
}

/** A time of the same day as another one. */
function withoutDate(time: string, other: string): string {
  const day = /^\d{4}-\d\d-\d\d[T ]/.exec(time)?.[0] ?? ''
  return other.startsWith(day) ? time.slice(day.length) : time
}

function linesWords(lines: readonly number[], count: number): string {
  const often = count > 1 ? `${count} times, ` : ''
  if (lines.length === 1) return `${often}line ${lines[0]}`
  if (lines.length > mostLines) return `${often}lines ${lines[0]} to ${lines.at(-1)}`
  return `${often}lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}`
}
