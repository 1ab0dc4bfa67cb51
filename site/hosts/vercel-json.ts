import { href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'
import { hashedFolders, headerTable, sharedExtensions } from './header-table'
import type { RedirectTable } from './redirect-table'
import { mostRules } from './redirects-file'

/**
 * `vercel.json`. It says nothing of closing slashes: Vercel answers for both forms by itself, and with
 * `trailingSlash` it would take the slash from a code that looks like a file (`/api/E.1/`).
 */
export function vercelJson(site: Site, { redirects }: RedirectTable) {
  return {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    redirects: redirects.slice(0, mostRules).map(({ from, to }) => ({
      source: `${href(site, from.slice(0, -1))}{/}?`,
      destination: href(site, to),
      statusCode: 301,
    })),
    headers: [
      headers(href(site, '/(.*)'), [...headerTable.everything, ...headerTable.pages]),
      ...hashedFolders.map((folder) => headers(href(site, `${folder}(.*)`), headerTable.hashed)),
      headers(href(site, '/(.*).md'), headerTable.markdown),
      headers(href(site, `/(.*).(${sharedExtensions.join('|')})`), headerTable.shared),
    ],
  }
}

function headers(source: string, rows: readonly (readonly [string, string])[]) {
  return { source, headers: rows.map(([key, value]) => ({ key, value })) }
}
