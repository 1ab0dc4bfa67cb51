import type { Catalog, Entry } from '../model/catalog'
import { idMaker } from '../text/unique-ids'

/** The anchors that every page has, or that its script adds. */
export const anchorsOfPages = ['content', 'contents', 'top'] as const

/** The ids of an entry's own sections, in their order. They have a prefix, so that they are no id of another part of the page. */
export function sectionIds(entry: Pick<Entry, 'sections'>): readonly string[] {
  const idOf = idMaker('about-')
  return entry.sections.map(({ heading }) => idOf(heading))
}

/** The anchors of the page of an entry, as far as it decides them: what can be linked as `#causes`. */
export function anchorsOfEntry(entry: Entry): readonly string[] {
  return [
    ...(entry.retired === undefined ? [] : ['old-advice']),
    ...(entry.message === undefined ? [] : ['message', 'wire-message']),
    'causes',
    'examples',
    'solutions',
    ...sectionIds(entry),
    'confused',
    'support',
    ...(entry.userText === undefined ? [] : ['user-text']),
    'related',
    'link',
  ]
}

/** The anchors of the page of a catalog. */
export function anchorsOfCatalog({ families }: Pick<Catalog, 'families'>): readonly string[] {
  return [...families.map(({ slug }) => `family-${slug}`), 'response-format', 'statuses', 'support']
}
