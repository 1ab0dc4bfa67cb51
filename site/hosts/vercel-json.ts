import { href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'
import { hashedFolders, headerTable, sharedExtensions } from './header-table'
import type { RedirectTable } from './redirect-table'
import { mostRules } from './redirects-file'

/** The value is a regular expression of all of it. */
interface HeaderCondition {
  readonly type: 'header'
  readonly key: string
  readonly value: string
}

interface ConditionalRedirect {
  readonly source: string
  readonly destination: string
  readonly statusCode: number
  readonly has: readonly HeaderCondition[]
  readonly missing?: readonly HeaderCondition[]
}

/**
 * `vercel.json`. It says nothing of closing slashes: Vercel answers for both forms by itself, and with
 * `trailingSlash` it would take the slash from a code that looks like a file (`/api/E.1/`).
 */
export function vercelJson(site: Site, { redirects, forms }: RedirectTable) {
  return {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    redirects: [
      ...[...redirects, ...forms].slice(0, mostRules).map(({ from, to }) => ({
        source: from.endsWith('/') ? `${href(site, from.slice(0, -1))}{/}?` : href(site, from),
        destination: href(site, to),
        statusCode: 301,
      })),
      ...formRedirects(site),
    ],
    headers: [
      headers(href(site, '/(.*)'), [...headerTable.everything, ...headerTable.pages]),
      ...hashedFolders.map((folder) => headers(href(site, `${folder}(.*)`), headerTable.hashed)),
      headers(href(site, '/(.*).md'), headerTable.markdown),
      headers(href(site, `/(.*).(${sharedExtensions.join('|')})`), headerTable.shared),
    ],
  }
}

/**
 * The Markdown of a page for those who ask for it. Vercel looks for a file before it rewrites an address, and after it has
 * redirected; so it can only lead on to the file. JSON is left out: not every page has it, and Vercel cannot look.
 */
function formRedirects(site: Site): ConditionalRedirect[] {
  const accept = (value: string): HeaderCondition => ({ type: 'header', key: 'accept', value })
  const pages = [
    { source: href(site, '/'), destination: href(site, '/index.md'), statusCode: 307 },
    { source: href(site, '/(.*)/'), destination: href(site, '/$1/index.md'), statusCode: 307 },
  ]
  return pages.flatMap((page) => [
    { ...page, has: [accept('text/markdown(,.*)?')] },
    { ...page, has: [accept('.*text/markdown.*')], missing: [accept('.*(text/html|\\*/\\*).*')] },
  ])
}

function headers(source: string, rows: readonly (readonly [string, string])[]) {
  return { source, headers: rows.map(([key, value]) => ({ key, value })) }
}
