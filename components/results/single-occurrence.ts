import type { Answer, Occurrence } from '../../search/text/answer'

/** What identifies the one occurrence that a paste is about; empty where it has several, which their codes then tell. */
export function singleOccurrence({ groups, occurrence }: Pick<Answer, 'groups' | 'occurrence'>): Occurrence {
  const isSingle = groups.length < 2 && groups.every(({ occurrences }) => occurrences.length < 2)
  return isSingle ? occurrence : {}
}
