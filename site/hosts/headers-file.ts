import { href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'
import { hashedFolders, headerTable } from './header-table'

/** A folder of a code has one to four segments, and a placeholder stands for one. */
const codeFolders = ['/:a/:b', '/:a/:b/:c', '/:a/:b/:c/:d']

/** Files for programs that are in no folder of a code. No two rules fit one address. */
const sharedFiles = [
  '/:a/index.json',
  ...codeFolders.map((folder) => `${folder}/index.json`),
  '/schemas/*',
  '/catalogs.json',
  '/registry.json',
  '/llms.txt',
  '/llms-full.txt',
  '/:a/llms.txt',
  '/:a/llms-full.txt',
  '/robots.txt',
  '/sitemap.xml',
  '/feed.xml',
  '/opensearch.xml',
]

/** Pages that are no folder of a code: home, and two codes side by side, each with its catalog. */
const otherPages = ['', ...[4, 5, 6, 7, 8].map((length) => `/compare/${segments(length)}`)]

function segments(length: number): string {
  return Array.from({ length }, (_, at) => `:${String.fromCharCode(97 + at)}`).join('/')
}

/** The files that the codes of a packed site share. */
const packFolders = ['/:a/family/:b', '/:a/page/:b']

/**
 * `_headers` for Netlify and Cloudflare Pages. Where two rules name one header Cloudflare joins their
 * values, so `Cache-Control` is set for hashed files only; for pages both hosts ask again by themselves.
 */
export function headersFile(site: Site): string {
  const packs = site.isPacked === true ? packFolders : []
  const blocks = [
    ['/*', headerTable.everything],
    ...hashedFolders.map((folder) => [`${folder}*`, headerTable.hashed] as const),
    ...[
      ...['/:a', ...codeFolders, ...otherPages].map((folder) => `${folder}/index.md`),
      '/.well-known/agent-skills/:a/SKILL.md',
      ...packs.map((folder) => `${folder}/codes.md`),
    ].map((path) => [path, [...headerTable.markdown, ...headerTable.shared]] as const),
    ...[...sharedFiles, ...packs.map((folder) => `${folder}/codes.json`)].map(
      (path) => [path, headerTable.shared] as const,
    ),
  ] as const
  return blocks
    .map(([path, headers]) =>
      [href(site, path), ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n')
}
