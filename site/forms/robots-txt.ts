import { absoluteUrl } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'

/** `/robots.txt`: everything may be read; the short links only repeat what is elsewhere. */
export function robotsTxt(site: Site): string {
  return [
    'User-agent: *',
    `Disallow: ${site.basePath}/e/`,
    '',
    `Sitemap: ${absoluteUrl(site, '/sitemap.xml')}`,
    '',
  ].join('\n')
}
