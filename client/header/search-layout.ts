import type { Answer, Group, Hit, Occurrence } from '../../search/text/answer'

export interface SearchLayout {
  /** Status pages, which lead. */
  readonly statuses: readonly number[]
  /** One for each code of a paste that names several. */
  readonly groups: readonly Group[]
  /** The results that are in no group. */
  readonly others: readonly Hit[]
  /** What links of `others` carry; each group has its own. */
  readonly occurrence: Occurrence
}

/** The positions in a list of options. */
export function layOutAnswer(answer: Pick<Answer, 'statuses' | 'groups' | 'results' | 'occurrence'>): SearchLayout {
  const { statuses, groups, results, occurrence } = answer
  if (groups.length < 2) return { statuses, groups: [], others: results, occurrence }
  const grouped = new Set(groups.flatMap((group) => group.results.map(hitId)))
  return { statuses, groups, others: results.filter((hit) => !grouped.has(hitId(hit))), occurrence: {} }
}

/** Which entry a hit is, unlike any other. */
export function hitId({ catalog, code }: Pick<Hit, 'catalog' | 'code'>): string {
  return `${catalog}/${code}`
}
