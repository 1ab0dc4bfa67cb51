import type { Answer, Group, Hit, Occurrence, Reason } from '../../../search/text/answer'
import { hitId } from '../../header/search-layout'

/** How sure it is that the reader means what is in a section. */
export const sectionKinds = [
  'codes',
  'exact',
  'message',
  'same-code',
  'beside',
  'status',
  'prefix',
  'near',
  'browse',
] as const
export type SectionKind = (typeof sectionKinds)[number]

/** A result, and where it is in the paste. */
export interface SectionItem {
  /** Undefined where the filters hide what a code of the paste leads to. */
  readonly hit: Hit | undefined
  readonly group?: Group
  readonly occurrence: Occurrence
}

export interface AnswerSection {
  readonly kind: SectionKind
  readonly items: readonly SectionItem[]
  /** How many there are without the limit. */
  readonly count: number
}

type Sectioned = Pick<Answer, 'groups' | 'beside' | 'results' | 'total' | 'occurrence'>

/** How much the scores of one code in several catalogs differ where the paste says which is meant. */
const clear = 0.02

/**
 * The results in sections, each with its own heading, so that what was named does not look like what is only near.
 * That of the best result comes first; all others follow from sure to unsure.
 */
export function answerSections(answer: Sectioned): readonly AnswerSection[] {
  const { groups, beside, results, total, occurrence } = answer
  const items = new Map<SectionKind, SectionItem[]>(sectionKinds.map((kind) => [kind, []]))
  const placed = new Set<string>()
  const put = (kind: SectionKind, item: SectionItem): void => {
    if (item.hit !== undefined) placed.add(hitId(item.hit))
    items.get(kind)?.push(item)
  }
  for (const group of groups) {
    const meant = meantHits(group)
    if (meant.length === 0) put('codes', { hit: undefined, group, occurrence: group.occurrence })
    for (const hit of meant) put('codes', { hit, group, occurrence: group.occurrence })
  }
  for (const group of groups) {
    for (const hit of group.results)
      if (!placed.has(hitId(hit))) put('same-code', { hit, occurrence: group.occurrence })
  }
  for (const group of beside) {
    for (const hit of group.results)
      if (!placed.has(hitId(hit))) put('beside', { hit, group, occurrence: group.occurrence })
  }
  const rest = results.filter((hit) => !placed.has(hitId(hit)))
  for (const hit of rest) put(kindOf(hit), { hit, occurrence: groups.length === 0 ? occurrence : {} })
  const leading = results[0] === undefined ? undefined : sectionOf(items, results[0])
  const ordered = [...new Set([...(leading === undefined ? [] : [leading]), ...sectionKinds])]
  const shown = ordered.flatMap((kind) => {
    const found = items.get(kind) ?? []
    return found.length === 0 ? [] : [{ kind, items: found, count: found.length }]
  })
  // What the limit has left out is what comes last.
  const left = total - results.length
  return shown.map((section, place) =>
    place === shown.length - 1 && left > 0 ? { ...section, count: section.count + left } : section,
  )
}

/** Those that a code of a paste may mean: one, or all whose catalogs are as likely. */
function meantHits({ results }: Pick<Group, 'results'>): readonly Hit[] {
  const best = results[0]?.score ?? 0
  return results.filter(({ score }) => score > best - clear)
}

function sectionOf(items: ReadonlyMap<SectionKind, readonly SectionItem[]>, best: Hit): SectionKind | undefined {
  return sectionKinds.find((kind) =>
    items.get(kind)?.some(({ hit }) => hit !== undefined && hitId(hit) === hitId(best)),
  )
}

const kinds = {
  'exact-code': 'exact',
  code: 'exact',
  alias: 'exact',
  'read-code': 'exact',
  status: 'status',
  prefix: 'prefix',
  title: 'near',
  message: 'message',
  words: 'near',
  near: 'near',
  fuzzy: 'near',
  browse: 'browse',
} as const satisfies Record<Reason, SectionKind>

function kindOf({ reason, exact }: Hit): SectionKind {
  const kind = kinds[reason]
  return (kind === 'exact' || kind === 'message') && !exact ? 'near' : kind
}

/**
 * The result whose first check and fix are shown: the first one, where there is no other that is as likely to be
 * meant, and it is not merely one of a list that was asked for.
 */
export function bestItem(sections: readonly AnswerSection[]): SectionItem | undefined {
  const [first] = sections
  const [item, next] = first?.items ?? []
  if (first === undefined || item?.hit === undefined) return undefined
  if (first.kind === 'status' || first.kind === 'prefix' || first.kind === 'browse') return undefined
  const isShared = next?.hit?.code === item.hit.code && first.kind !== 'near'
  return isShared ? undefined : item
}
