import type { Catalog } from '../catalog/model/catalog'
import { counted } from '../catalog/text/counted'
import { plainText } from '../catalog/text/plain-text'
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

/** A font file that draws pictures: woff or TrueType. */
export interface PictureFont {
  readonly name: 'Sans' | 'Sans Extended'
  readonly data: Uint8Array
}

export const pictureSize = { width: 1200, height: 630 } as const

type Content = Pick<SiteContent, 'site' | 'catalogs'>

/** The picture of the site, then one for each catalog. */
export function pictures({ site, catalogs }: Content): Picture[] {
  return [sitePicture({ site, catalogs }), ...catalogs.map(catalogPicture)]
}

export function sitePicture({ site, catalogs }: Content): Picture {
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

export function catalogPicture(catalog: Catalog): Picture {
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
