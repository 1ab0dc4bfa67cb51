import { absoluteUrl } from '../../catalog/address/links'
import { listPages } from '../list-pages'
import type { PageRows } from '../page-row'
import { pageTable } from '../pages'
import type { SiteContent } from '../site-context'
import type { SiteFile } from './site-file'
import { xmlText } from './xml-text'

/** When each content file was changed last, as `2026-11-20T08:30:00Z`. Files that nobody knows of are missing. */
export type FileDates = ReadonlyMap<string, string>

/** Most addresses that a sitemap may hold (sitemaps.org). */
const mostAddresses = 50_000
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** A page or a part of the sitemap, and when it was changed last. */
interface Item {
  readonly address: string
  readonly changed: string | undefined
}

interface SitemapOptions {
  readonly most?: number
  readonly table?: PageRows
}

/** `/sitemap.xml`: every page that the table puts into it. Where one file cannot hold them, an index and its parts. */
export function sitemapFiles(
  content: SiteContent,
  dates: FileDates,
  { most = mostAddresses, table = pageTable }: SitemapOptions = {},
): SiteFile[] {
  const pages = listPages(content, table).filter(({ row }) => row.isInSitemap)
  const itemsOf = (listed: typeof pages): Item[] =>
    listed.map(({ path, row, subject }) => ({
      address: absoluteUrl(content.site, path),
      changed: latest(Array.from(row.sources(subject, content), (file) => dates.get(file))),
    }))
  if (pages.length <= most) return [{ path: '/sitemap.xml', text: () => document('urlset', 'url', itemsOf(pages)) }]
  const parts: (SiteFile & { item(): Item })[] = []
  for (let start = 0; start < pages.length; start += most) {
    const part = pages.slice(start, start + most)
    const path = `/sitemap-${parts.length + 1}.xml`
    parts.push({
      path,
      text: () => document('urlset', 'url', itemsOf(part)),
      item: () => ({
        address: absoluteUrl(content.site, path),
        changed: latest(itemsOf(part).map(({ changed }) => changed)),
      }),
    })
  }
  const index = () =>
    document(
      'sitemapindex',
      'sitemap',
      parts.map(({ item }) => item()),
    )
  return [{ path: '/sitemap.xml', text: index }, ...parts]
}

/** The last of the moments, all of them in the same form; undefined where none is known. */
function latest(moments: readonly (string | undefined)[]): string | undefined {
  return moments.reduce((last, moment) => (last === undefined || (moment ?? '') > last ? moment : last), undefined)
}

function document(root: string, name: string, items: readonly Item[]): string {
  const lines = items.map(({ address, changed }) => {
    const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`
    return `<${name}><loc>${xmlText(address)}</loc>${lastmod}</${name}>\n`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespace}>\n${lines.join('')}</${root}>\n`
}
