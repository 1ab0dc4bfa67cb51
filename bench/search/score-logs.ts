import { answerJson } from '../../cli/reports/answer-json'
import type { Search } from '../../search/text/answer'
import type { GeneratedLog } from './generate-logs'
import type { Share } from './score-round'

export interface LogScore {
  readonly shape: string
  readonly count: number
  /** Distinct codes of the log that have a group. */
  readonly recall: Share
  /** Groups whose code is in the log. */
  readonly precision: Share
  /** Ids and times of a group that are true of its code, of all that it gives. */
  readonly own: Share
}

/**
 * Scores logs with many errors by the groups of the answer. Entries that nothing in the log tells apart (the
 * same message, say) count as one: `isSame` says of which entries that is true.
 */
export function scoreLog(search: Search, log: GeneratedLog, isSame: (one: string, other: string) => boolean): LogScore {
  const { groups } = answerJson(search.answer(log.text, { limit: 1_000 }))
  const named = groups.map((group) => ({ ...group, name: `${group.catalog}/${group.code}` }))
  const wanted = [...new Set(log.errors.map(({ name }) => name))]
  const lost = wanted.filter((name) => !named.some((group) => group.name === name || isSame(name, group.name)))
  const wrong = named.filter(({ name }) => !wanted.some((error) => error === name || isSame(error, name)))
  let [own, all] = [0, 0]
  for (const group of named) {
    const errors = log.errors.filter(({ name }) => name === group.name)
    if (errors.length === 0) continue
    const ids = errors.flatMap(({ requestId }) => requestId ?? [])
    const times = errors.flatMap(({ time }) => time ?? [])
    // Of a shape without an id or a time nothing can be said.
    const told = [
      ...(ids.length === 0 ? [] : group.requestIds.map((id) => ids.includes(id))),
      ...(times.length === 0 ? [] : group.times.map((time) => times.includes(time))),
    ]
    own += told.filter(Boolean).length
    all += told.length
  }
  return {
    shape: log.shape,
    count: log.count,
    recall: { right: wanted.length - lost.length, all: wanted.length },
    precision: { right: named.length - wrong.length, all: named.length },
    own: { right: own, all },
  }
}
