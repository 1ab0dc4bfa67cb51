import { homePath, href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'

/** The colours of the paper in `app/styles/tokens.css`, for what a browser draws around a page. */
export const paperColours = { light: '#fbfbf9', dark: '#111315' } as const

/** `/manifest.webmanifest`: name, icon and colours where a reader keeps the site beside other programs. */
export function webManifest(site: Site): object {
  return {
    name: site.name,
    short_name: site.name,
    start_url: href(site, homePath),
    display: 'browser',
    background_color: paperColours.light,
    theme_color: site.brand?.accent?.light ?? paperColours.light,
    icons: [{ src: href(site, '/icon.svg'), type: 'image/svg+xml', sizes: 'any' }],
  }
}
