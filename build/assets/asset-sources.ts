import type { AssetName } from '../../site/assets'

/** How a shared file of the site is made, and from what. Paths begin at the folder of the project. */
export type AssetSource =
  | { readonly kind: 'style' | 'font'; readonly file: string }
  | { readonly kind: 'script'; readonly file: string; readonly format: 'iife' | 'esm' }
  | { readonly kind: 'data'; readonly name: 'search-index' | 'addresses' }

export const assetSources = {
  'site.css': { kind: 'style', file: 'app/globals.css' },
  'page.js': { kind: 'script', file: 'client/page/page.ts', format: 'iife' },
  'explorer.js': { kind: 'script', file: 'client/search/explorer.ts', format: 'iife' },
  'occurrence.js': { kind: 'script', file: 'client/page/occurrence.ts', format: 'esm' },
  'search.js': { kind: 'script', file: 'client/header/search.ts', format: 'esm' },
  'search-fuzzy.js': { kind: 'script', file: 'client/search/search-fuzzy.ts', format: 'esm' },
  'search-list.js': { kind: 'script', file: 'client/header/search-list.ts', format: 'esm' },
  'search-worker.js': { kind: 'script', file: 'client/search/search-worker.ts', format: 'esm' },
  'search-index.json': { kind: 'data', name: 'search-index' },
  'forward.js': { kind: 'script', file: 'client/page/forward.ts', format: 'iife' },
  'not-found.js': { kind: 'script', file: 'client/not-found/not-found.ts', format: 'iife' },
  'addresses.json': { kind: 'data', name: 'addresses' },
  'fonts/instrument-sans.woff2': {
    kind: 'font',
    file: 'node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  },
  'fonts/geist-mono.woff2': {
    kind: 'font',
    file: 'node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2',
  },
} as const satisfies Record<AssetName, AssetSource>
