/** The files that every page shares, by the name that source code uses for them. */
export const assetNames = [
  'site.css',
  'lists.css',
  'explorer.css',
  'page.js',
  'explorer.js',
  'occurrence.js',
  'search.js',
  'search-fuzzy.js',
  'search-list.js',
  'search-paste.js',
  'search-worker.js',
  'search-index.json',
  'list.js',
  'forward.js',
  'not-found.js',
  'addresses.json',
  'fonts/instrument-sans.woff2',
  'fonts/geist-mono.woff2',
] as const

export type AssetName = (typeof assetNames)[number]

/**
 * Where the search index is. Its name does not change with its content: every page would change with it then,
 * whichever entry was edited. A browser keeps it, and asks whether it is still the same.
 */
export const searchIndexPath = '/search/index.json'

/** Where a piece of a large search index is: `/search/index.json` has its pieces in `/search/index/`. */
export function searchPiecePath(name: string, index: string = searchIndexPath): string {
  return index.replace(/\.json(?=$|[?#])/, `/${name}.json`)
}

/** Where the table of near words is, beside the index that it belongs to. It is fetched where words decide. */
export const nearWordsPath = '/search/near.json'

/** The path of each shared file (`/assets/site.3f9a1c20.css`), without the site's base path: use it through `href`. */
export type Assets = Readonly<Record<AssetName, string>>

/** The path of a shared file in development: its plain name. */
export function developmentPath(name: AssetName): string {
  return name === 'search-index.json' ? searchIndexPath : `/assets/${name}`
}
