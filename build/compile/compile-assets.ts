import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Assets } from '../../site/assets'
import { assetSources, type CodeAssetName, codeAssetNames } from '../sources/asset-sources'
import type { AssetStore } from './asset-store'
import { hashedPath } from './hashed-path'
import { type AssetOptions, makeAsset } from './make-asset'

/** The paths of the shared files that are compiled from code. */
export type CodeAssets = Pick<Assets, CodeAssetName>

/** A file is made after those whose names it holds. */
const stages = [
  [
    'fonts/instrument-sans.woff2',
    'fonts/geist-mono.woff2',
    'search-fuzzy.js',
    'search-list.js',
    'search-paste.js',
    'occurrence.js',
  ],
  ['forward.js', 'list.js', 'explorer.js', 'search-worker.js', 'site.css', 'lists.css', 'explorer.css'],
  ['search.js', 'not-found.js'],
  ['page.js'],
] as const satisfies readonly (readonly CodeAssetName[])[]

export interface AssetCompilation {
  /** The root of the repository. */
  readonly sources: string
  readonly into: string
  readonly store: AssetStore
}

/** Compiles all shared files that depend on code alone, each with a hash of its content in its name. */
export async function compileAssets({ sources, into, store }: AssetCompilation): Promise<CodeAssets> {
  const assets: Partial<Record<CodeAssetName, string>> = {}
  for (const names of stages) {
    const options = { sources, minify: true, assets: { ...assets } }
    const made = await Promise.all(names.map(async (name) => ({ name, bytes: await make(name, options, store) })))
    for (const { name, bytes } of made) {
      const path = hashedPath(name, bytes)
      assets[name] = path
      const file = join(into, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    }
  }
  store.prune()
  const missing = codeAssetNames.filter((name) => assets[name] === undefined)
  if (missing.length > 0) throw new Error(`build/compile/compile-assets.ts has no stage for ${missing.join(', ')}.`)
  return assets as CodeAssets // every name was made
}

function make(name: CodeAssetName, options: AssetOptions, store: AssetStore): Promise<Uint8Array> {
  if (assetSources[name].kind === 'font') return makeAsset(name, options)
  return store.get(name, [options.minify, options.assets], () => makeAsset(name, options))
}
