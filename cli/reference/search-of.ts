import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entrySchema } from '../../catalog/model/entry-schema'
import { createSearch } from '../../search/index'
import { openWholeSearch } from '../../search/open-index'
import type { Search } from '../../search/text/answer'
import { rankFuzzily } from '../../search/words/fuzzy'
import type { Reference } from '../../site/reference/reference'
import type { CatalogForm, CatalogRow } from '../../site/reference/reference-forms'

/**
 * The search of a reference. A site that an older or a later version has built may have an index that this one cannot open;
 * then codes, titles and summaries are searched, as the lists of its catalogs have them, and `onNote` hears it. The same holds
 * for a site without an index.
 */
export async function searchOf(reference: Reference, onNote: (sentence: string) => void): Promise<Search> {
  const data = await reference.searchIndex()
  try {
    if (data !== undefined) return await openWholeSearch(data, reference.searchPiece, () => rankFuzzily)
  } catch {
    // Of another version.
  }
  const why = data === undefined ? 'has no search index' : 'was built by another version'
  onNote(`${reference.from} ${why}: only codes, titles and summaries can be searched, not messages.`)
  const forms = await Promise.all(reference.catalogs.map(({ slug }) => reference.catalog(slug)))
  return createSearch(forms.flatMap((form) => (form === undefined ? [] : [listedCatalog(form, reference.url)])))
}

/** What a list says of its codes, as a catalog whose entries have nothing else. */
function listedCatalog({ slug, name, summary, families, entries }: CatalogForm, url: string): Catalog {
  return {
    slug,
    name,
    summary,
    families: families.map((family) => ({ slug: family.slug, name: family.name, summary: family.summary ?? '' })),
    statuses: [],
    versions: [],
    order: 0,
    notSecret: [],
    guides: [],
    place,
    entries: entries.map((row) => listedEntry(row, slug, `${url}${slug}/`)),
  }
}

const place = { file: '', line: 1, column: 1 }

/** An entry with nothing in it: what the schema gives by itself. */
const { draft: _draft, status: _status, ...nothing } = entrySchema.parse({ code: 'X', title: 'X' })

function listedEntry(row: CatalogRow, catalog: string, home: string): Entry {
  const { code, namespace, title, summary, family, aliases, retired } = row
  return {
    ...nothing,
    code,
    title,
    catalog,
    place,
    aliases,
    statuses: row.statuses ?? (typeof row.status === 'number' ? [row.status] : []),
    slug: row.url.startsWith(home) ? row.url.slice(home.length).replace(/\/$/, '') : code,
    ...(namespace !== undefined && { namespace }),
    ...(summary !== undefined && { summary }),
    ...(family !== undefined && { family }),
    ...(retired !== undefined && { retired }),
  }
}
