import { anchorsOfCatalog, anchorsOfEntry, anchorsOfPages } from '../../address/anchors'
import { catalogPath, entryPath, guidePath } from '../../address/links'
import { readGuide } from '../../guides/read-guide'
import type { Catalog, Guide } from '../../model/catalog'
import { headingIds } from '../../text/table-of-contents'
import type { CheckInput } from '../frame/check'

/** The anchors of pages, as far as the content decides them. */
export interface PageAnchors {
  /** The anchors of the page at a path; undefined where nobody knows them. */
  of(path: string): ReadonlySet<string> | undefined
}

/** Makes the anchors of a page when something links into it. */
export function openAnchors({
  catalogs,
  guides,
  incomplete,
  partial,
}: Pick<CheckInput, 'catalogs' | 'guides' | 'incomplete' | 'partial'>): PageAnchors {
  /** Whether all was read that decides which sections the page of a catalog has. */
  const isKnown = ({ slug, families, entries }: Catalog) =>
    !partial.has(slug) &&
    entries.every(
      (entry) =>
        !incomplete.has(entry) &&
        (entry.family === undefined || families.some((family) => family.slug === entry.family)),
    )
  let makers: ReadonlyMap<string, () => readonly string[] | undefined> | undefined
  const made = new Map<string, ReadonlySet<string> | undefined>()
  return {
    of(path) {
      makers ??= new Map([
        ...catalogs.flatMap((catalog) => [
          [catalogPath(catalog), () => (isKnown(catalog) ? anchorsOfCatalog(catalog) : undefined)] as const,
          ...catalog.entries.map(
            (entry) => [entryPath(entry), () => (incomplete.has(entry) ? undefined : anchorsOfEntry(entry))] as const,
          ),
        ]),
        ...[...guides, ...catalogs.flatMap((catalog) => catalog.guides)].map(
          (guide) => [guidePath(guide), () => anchorsOfGuide(guide)] as const,
        ),
      ])
      if (!made.has(path)) {
        const own = makers.get(path)?.()
        made.set(path, own === undefined ? undefined : new Set([...own, ...anchorsOfPages]))
      }
      return made.get(path)
    },
  }
}

/** The ids of the headings of a guide; undefined where it cannot be parsed. */
function anchorsOfGuide(guide: Guide): readonly string[] | undefined {
  const { parsed } = readGuide(guide)
  return parsed === undefined ? undefined : [...headingIds(parsed).values()]
}
