import type { Catalog, Entry } from '../catalog/model/catalog'
import { counted } from '../catalog/text/counted'
import { plainText } from '../catalog/text/plain-text'
import type { PageRows } from './page-row'
import { pageTable } from './pages'
import type { SiteContent } from './site-context'
import { sourcesCount } from './site-words'

/** The picture that other programs show for a link (Open Graph): 1200 × 630 pixels. */
export interface Picture {
  /** `/og/platform.png` */
  readonly path: string
  readonly title: string
  readonly text: string
  /** What is at its foot. */
  readonly count: string
  /** What the picture says, for those who do not see it. */
  readonly alt: string
}

export const pictureSize = { width: 1200, height: 630 } as const

type Content = Pick<SiteContent, 'site' | 'catalogs'>

/** Drawing one takes 51 ms of CPU: a site with more entries shows those of its catalogs. */
const mostOfEntries = 500

/** Whether each entry of the site has a picture of its own. */
export function hasEntryPictures({ catalogs }: Pick<Content, 'catalogs'>): boolean {
  return catalogs.reduce((sum, { entries }) => sum + entries.length, 0) <= mostOfEntries
}

/** The pictures that the table of pages asks for: that of the site, those of catalogs, then those of entries. */
export function pictures(content: Content, table: PageRows = pageTable): Picture[] {
  const wanted = new Set(Object.values(table).map(({ picture }) => picture))
  const { catalogs } = content
  const ofEntries = wanted.has('entry') && hasEntryPictures(content)
  return [
    ...(wanted.has('site') ? [pictureOf(content)] : []),
    ...(wanted.has('catalog') || (wanted.has('entry') && !ofEntries)
      ? catalogs.map((catalog) => pictureOf(content, catalog))
      : []),
    ...(ofEntries ? catalogs.flatMap((catalog) => catalog.entries.map((entry) => entryPicture(catalog, entry))) : []),
  ]
}

/** The picture of a page: that of its entry, else of its catalog, or of the site where it is in none. */
export function pictureOf(content: Content, catalog?: Catalog, entry?: Entry): Picture {
  if (catalog === undefined) return sitePicture(content)
  return entry !== undefined && hasEntryPictures(content) ? entryPicture(catalog, entry) : catalogPicture(catalog)
}

function entryPicture(catalog: Catalog, entry: Entry): Picture {
  const title = plainText(entry.title)
  return {
    path: `/og/${catalog.slug}/${entry.slug}.png`,
    title: entry.code,
    text: title,
    count: catalog.name,
    alt: `${entry.code}: ${title}, ${catalog.name}`,
  }
}

function sitePicture({ site, catalogs }: Content): Picture {
  const codes = catalogs.reduce((sum, { entries }) => sum + entries.length, 0)
  const count = `${counted(codes, 'code')} of ${sourcesCount(catalogs)}`
  return {
    path: '/og/faultbook.png',
    title: site.name,
    text: 'What each error means, why it appears, and what to do.',
    count,
    alt: `${site.name}: error reference, ${count}`,
  }
}

function catalogPicture(catalog: Catalog): Picture {
  const count = counted(catalog.entries.length, 'error code')
  return {
    // A catalog may be called faultbook, as the picture of the site is; no slug has an underscore.
    path: `/og/${catalog.slug === 'faultbook' ? 'faultbook_catalog' : catalog.slug}.png`,
    title: catalog.name,
    text: plainText(catalog.summary),
    count,
    alt: `${catalog.name}: ${count}`,
  }
}
