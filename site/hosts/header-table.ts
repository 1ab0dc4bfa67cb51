import { headerPolicy } from './content-policy'

/** The parts of a site that hosts tell apart by their addresses. `pages` is everything that is not `hashed`, `shared` what programs read. */
export const siteParts = ['everything', 'hashed', 'pages', 'markdown', 'shared'] as const
export type SitePart = (typeof siteParts)[number]

/** Folders whose files carry a hash of their content in their name. */
export const hashedFolders = ['/assets/', '/_next/static/'] as const

/** The headers that every host sends. One table: the files of all hosts are made from it. */
export const headerTable = {
  everything: [
    ['Content-Security-Policy', headerPolicy],
    // Two years. Other hosts of the same domain are their owners' affair, so `includeSubDomains` is left to them.
    ['Strict-Transport-Security', 'max-age=63072000'],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'no-referrer'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
  ],
  hashed: [['Cache-Control', 'public, max-age=31536000, immutable']],
  pages: [['Cache-Control', 'no-cache']],
  markdown: [['Content-Type', 'text/markdown; charset=utf-8']],
  // Whatever reads them may run on a page of another origin. They are public, and no cookie counts here.
  shared: [['Access-Control-Allow-Origin', '*']],
} as const satisfies Record<SitePart, readonly (readonly [name: string, value: string])[]>

/** Content types by the end of a file's name. */
export const contentTypes = [
  ['html', 'text/html'],
  ['css', 'text/css'],
  ['js', 'text/javascript'],
  ['json', 'application/json'],
  ['md', 'text/markdown'],
  ['webmanifest', 'application/manifest+json'],
  ['txt', 'text/plain'],
  ['xml', 'application/xml'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['woff2', 'font/woff2'],
] as const

/** Ends of the names of files for programs: entries and catalogs, feeds, lists of pages, schemas. */
export const sharedExtensions = ['json', 'md', 'txt', 'xml'] as const

/** Ends of the names of files that a build may pack beforehand. The others are packed by their own format. */
export const packedExtensions = ['html', 'css', 'js', 'json', 'md', 'txt', 'xml', 'svg'] as const
