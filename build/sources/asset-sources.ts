import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AssetName } from '../../site/assets'

/** The shared files that depend on content. All others are compiled from code alone. */
export const dataAssets = {
  'search-index.json': 'search-index',
  'addresses.json': 'addresses',
} as const satisfies Partial<Record<AssetName, string>>

export type CodeAssetName = Exclude<AssetName, keyof typeof dataAssets>

/** How a shared file is made, and from what: a file below the root of the sources, or one of a package. */
export type AssetSource =
  | { readonly kind: 'style'; readonly file: string }
  | { readonly kind: 'font'; readonly module: string }
  | { readonly kind: 'script'; readonly file: string; readonly format: 'iife' | 'esm' }

export const assetSources = {
  'site.css': { kind: 'style', file: 'app/globals.css' },
  'lists.css': { kind: 'style', file: 'app/lists.css' },
  'explorer.css': { kind: 'style', file: 'app/explorer.css' },
  'page.js': { kind: 'script', file: 'client/page/page.ts', format: 'iife' },
  'explorer.js': { kind: 'script', file: 'client/search/explorer.ts', format: 'iife' },
  'occurrence.js': { kind: 'script', file: 'client/page/occurrence.ts', format: 'esm' },
  'search.js': { kind: 'script', file: 'client/header/search.ts', format: 'esm' },
  'search-fuzzy.js': { kind: 'script', file: 'client/search/search-fuzzy.ts', format: 'esm' },
  'search-list.js': { kind: 'script', file: 'client/header/search-list.ts', format: 'esm' },
  'search-paste.js': { kind: 'script', file: 'client/search/paste/keep-paste.ts', format: 'esm' },
  'search-worker.js': { kind: 'script', file: 'client/search/search-worker.ts', format: 'esm' },
  'list.js': { kind: 'script', file: 'client/list/list.ts', format: 'iife' },
  'forward.js': { kind: 'script', file: 'client/page/forward.ts', format: 'iife' },
  'not-found.js': { kind: 'script', file: 'client/not-found/not-found.ts', format: 'iife' },
  'fonts/instrument-sans.woff2': {
    kind: 'font',
    module: '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
  },
  'fonts/geist-mono.woff2': {
    kind: 'font',
    module: '@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2',
  },
} as const satisfies Record<CodeAssetName, AssetSource>

/** Names of all shared files that are compiled from code. */
export const codeAssetNames = Object.keys(assetSources) as readonly CodeAssetName[] // the keys of the table above

/** The file of a package that the code in `sources` uses, wherever it is installed. */
export function packageFile(sources: string, module: string): string {
  return createRequire(join(sources, 'package.json')).resolve(module)
}
