import { addressBook } from '../../build/assets/address-book'
import type { Catalog, Guide } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { resolveAddress } from '../../search/address/resolve-address'
import { redirectTable } from '../../site/hosts/redirect-table'
import { listPages } from '../../site/list-pages'
import { SiteLinks } from '../../verify/model/site-links'

/** The addresses of the site that the content makes. */
export interface SitePages {
  readonly site: Site
  readonly paths: ReadonlySet<string>
  /** The page that a path without a page means; undefined where it means none. */
  meant(path: string): string | undefined
  /** Paths without a page that the rules of hosts redirect, and the pages that they lead to. */
  readonly redirects: ReadonlyMap<string, string>
}

/** What reads links to the site; paths alone are those of the catalogs that are compared. */
export function siteLinks({ site, paths, meant, redirects }: SitePages, catalogs: readonly Catalog[]): SiteLinks {
  return new SiteLinks({ catalogs, site, pages: paths, meant, redirects })
}

/** Lists the pages of the site. */
export function sitePages(site: Site, catalogs: readonly Catalog[], guides: readonly Guide[]): SitePages {
  const content = { site, catalogs, guides }
  const paths = new Set(listPages(content).map(({ path }) => path))
  const book = addressBook(content)
  const meant = (path: string) => {
    const { certain, offered, nearest } = resolveAddress(path, book)
    return (certain ?? offered[0] ?? nearest[0])?.path
  }
  return { site, paths, meant, redirects: new Map(redirectTable(content).redirects.map(({ from, to }) => [from, to])) }
}
