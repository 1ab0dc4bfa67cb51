import { href } from '../links'
import type { Site } from '../site'
import { hashedFolders, headerTable } from './header-table'

/** A folder of a code has one to four segments, and a placeholder stands for one. */
const markdownFiles = ['/:a/:b/index.md', '/:a/:b/:c/index.md', '/:a/:b/:c/:d/index.md']

/**
 * `_headers` for Netlify and Cloudflare Pages. Where two rules name one header Cloudflare joins their
 * values, so `Cache-Control` is set for hashed files only; for pages both hosts ask again by themselves.
 */
export function headersFile(site: Site): string {
  const blocks = [
    ['/*', headerTable.everything],
    ...hashedFolders.map((folder) => [`${folder}*`, headerTable.hashed] as const),
    ...markdownFiles.map((path) => [path, headerTable.markdown] as const),
  ] as const
  return blocks
    .map(([path, headers]) =>
      [href(site, path), ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n')
}
