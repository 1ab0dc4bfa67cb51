import type { Catalog } from '../catalog/model/catalog'
import { counted } from '../catalog/text/counted'
import { plainText } from '../catalog/text/plain-text'
import type { PageRows } from './page-row'
import { pageTable } from './pages'
import type { SiteContent } from './site-context'

/** The picture that other programs show for a link (Open Graph): 1200 × 630 pixels. */
export interface Picture {
  /** `/og/platform.png` */
  readonly path: string
  readonly title: string
  readonly text: string
  /** What stands at its foot. */
  readonly count: string
  /** What the picture says, for those who do not see it. */
  readonly alt: string
}

export const pictureSize = { width: 1200, height: 630 } as const

type Content = Pick<SiteContent, 'site' | 'catalogs'>

/** The pictures that the table of pages asks for: that of the site, then one for each catalog. */
export function pictures(content: Content, table: PageRows = pageTable): Picture[] {
  const wanted = new Set(Object.values(table).map(({ picture }) => picture))
  return [
    ...(wanted.has('site') ? [pictureOf(content)] : []),
    ...(wanted.has('catalog') ? content.catalogs.map((catalog) => pictureOf(content, catalog)) : []),
  ]
}

/** The picture of a page: that of its catalog, or of the site where it is in none. */
export function pictureOf(content: Content, catalog?: Catalog): Picture {
  return catalog === undefined ? sitePicture(content) : catalogPicture(catalog)
}

function sitePicture({ site, catalogs }: Content): Picture {
  const codes = catalogs.reduce((sum, { entries }) => sum + entries.length, 0)
  const count = `${counted(codes, 'code')} of ${counted(catalogs.length, 'API')}`
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
