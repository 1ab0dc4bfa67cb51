import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SiteAddress } from './found-link'

/**
 * Where a built site says that it is published.
 *
 * @throws where its `catalogs.json` does not say it
 */
export function siteAddress(folder: string): SiteAddress {
  const { url } = JSON.parse(readFileSync(join(folder, 'catalogs.json'), 'utf8')) as { url: string } // as the build writes it
  const { origin, pathname } = new URL(url)
  return { origin, basePath: pathname.replace(/\/$/, '') }
}
