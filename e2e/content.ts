import { href } from '../catalog/address/links'
import type { Catalog, Entry } from '../catalog/model/catalog'
import { repositoryProject } from '../cli/call/repository-project'
import { readContent } from '../disk/content/read-content'
import { readSite } from '../disk/content/read-site'
import { listPages } from '../site/list-pages'
import { pageTable } from '../site/pages'

/** What the site under test was built from. */
export const { catalogs, guides } = readContent(repositoryProject())
export const { site } = readSite(repositoryProject())

export const entries: readonly Entry[] = catalogs.flatMap((catalog) => catalog.entries)

/** Paths of every page that search engines are told of: entries, and the pages to browse. */
export const pagePaths: readonly string[] = listPages({ site, catalogs, guides }).flatMap(({ path, row }) =>
  row.isInSitemap ? [path] : [],
)

/** The address of a path on the server under test. */
export function at(path: string): string {
  return href(site, path)
}

/** The catalog of a slug. */
export function catalogOf(slug: string): Catalog {
  const catalog = catalogs.find((item) => item.slug === slug)
  if (catalog === undefined) throw new Error(`There is no catalog "${slug}".`)
  return catalog
}

/** The entry of a reference as content writes it: `access-manager/AUT-0007`. */
export function entryOf(reference: string): Entry {
  const entry = entries.find((item) => `${item.catalog}/${item.code}` === reference)
  if (entry === undefined) throw new Error(`There is no entry "${reference}".`)
  return entry
}

/** The examples of each kind of page, by what is special about them; of those that readers stay on. */
export const pagesOfEachKind: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.values(pageTable).flatMap((row) => (row.rendered === 'forward' ? [] : [row.examples])),
)
