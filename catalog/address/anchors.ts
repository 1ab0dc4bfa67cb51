import type { Catalog, Entry } from '../model/catalog'
import { idMaker } from '../text/unique-ids'

/** The anchors that every page has, or that its script adds. */
export const anchorsOfPages = ['content', 'contents', 'top'] as const

/** The ids of an entry's own sections, in their order. They have a prefix, so that they are no id of another part of the page. */
export function sectionIds(entry: Pick<Entry, 'sections'>): readonly string[] {
  const idOf = idMaker('about-')
  return entry.sections.map(({ heading }) => idOf(heading))
}

/** The texts for the end user that belong to single causes, those of variants last, each with its anchor. */
export function causeUserTexts({ causes, variants }: Pick<Entry, 'causes' | 'variants'>) {
  return [...causes, ...variants.flatMap((variant) => variant.causes)]
    .flatMap(({ text, userText }) => (userText === undefined ? [] : [{ cause: text, userText }]))
    .map((item, index) => ({ ...item, id: `user-text-${index + 1}` }))
}

/** Whether its page shows the message by itself: a variant that has the same message shows it, with what goes with it. */
export function showsMessage({ message, variants }: Pick<Entry, 'message' | 'variants'>): boolean {
  return message !== undefined && !variants.some((variant) => variant.message === message)
}

/** The anchors of the page of an entry, as far as it decides them, in their order: what can be linked as `#causes`. */
export function anchorsOfEntry(entry: Entry): readonly string[] {
  const { variants, causes, examples, operations, solutions } = entry
  return [
    ...(entry.retired === undefined ? [] : ['old-advice']),
    ...(causes.length === 0 ? [] : ['causes']),
    ...(variants.length === 0 ? [] : ['variants', ...variants.map(({ id }) => `variant-${id}`)]),
    ...(solutions.length === 0 && entry.retry === undefined ? [] : ['solutions']),
    ...(entry.retry === undefined ? [] : ['retry']),
    ...(examples.length === 0 ? [] : ['examples']),
    ...(showsMessage(entry) ? ['message', 'wire-message'] : []),
    ...(operations.length === 0 ? [] : ['operations']),
    ...(entry.reproduce === undefined ? [] : ['reproduce']),
    ...sectionIds(entry),
    // These depend on other entries, or on the catalog.
    'confused',
    'support',
    'asks',
    ...(entry.userText === undefined ? [] : ['user-text']),
    ...causeUserTexts(entry).map(({ id }) => id),
    'related',
    'link',
  ]
}

/** The anchors of the page of a catalog, in their order; `codes` where some are in no family. */
export function anchorsOfCatalog(catalog: Catalog): readonly string[] {
  const { families, entries, envelope } = catalog
  const used = new Set(entries.map(({ family }) => family))
  const slugs = new Set(families.map(({ slug }) => slug))
  const hasStatuses = catalog.statuses.length > 0 || entries.some(({ statuses }) => statuses.length > 0)
  return [
    ...families.flatMap(({ slug }) => (used.has(slug) ? [`family-${slug}`] : [])),
    ...(entries.every(({ family }) => family !== undefined && slugs.has(family)) ? [] : ['codes']),
    ...(catalog.guides.length === 0 ? [] : ['guides']),
    'about',
    ...(envelope === undefined ? [] : ['response-format']),
    ...(hasStatuses ? ['statuses'] : []),
    ...(catalog.support === undefined ? [] : ['support']),
  ]
}
