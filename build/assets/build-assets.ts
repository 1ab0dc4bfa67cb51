import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type AssetName, type Assets, assetNames, searchIndexPath } from '../../site/assets'
import { assetSources } from './asset-sources'
import { AssetStore } from './asset-store'
import { type AssetOptions, type DataTexts, makeAsset } from './make-asset'

/** A file is made after those whose names it holds. */
const stages = [
  [
    'fonts/instrument-sans.woff2',
    'fonts/geist-mono.woff2',
    'search-index.json',
    'search-fuzzy.js',
    'search-list.js',
    'occurrence.js',
  ],
  ['forward.js', 'explorer.js', 'search-worker.js', 'site.css'],
  ['search.js', 'not-found.js'],
  // No script names the addresses; before others they would make them anew with every title.
  ['page.js', 'addresses.json'],
] as const satisfies readonly (readonly AssetName[])[]

/**
 * Makes all shared files below `folder`, each but the search index with a hash of its content in its name,
 * so that a browser may keep it for ever.
 */
export async function buildAssets(folder: string, data: DataTexts, store = new AssetStore()): Promise<Assets> {
  const assets: Partial<Record<AssetName, string>> = {}
  for (const names of stages) {
    const options = { minify: true, assets: { ...assets }, data }
    const made = await Promise.all(names.map(async (name) => ({ name, bytes: await make(name, options, store) })))
    for (const { name, bytes } of made) {
      assets[name] = name === 'search-index.json' ? searchIndexPath : `/assets/${withHash(name, bytes)}`
      const file = join(folder, assets[name])
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    }
  }
  store.prune()
  const missing = assetNames.filter((name) => assets[name] === undefined)
  if (missing.length > 0) throw new Error(`build/assets/build-assets.ts has no stage for ${missing.join(', ')}.`)
  return assets as Assets // every name was made
}

function make(name: AssetName, options: AssetOptions, store: AssetStore): Promise<Uint8Array> {
  const { kind } = assetSources[name]
  if (kind === 'data' || kind === 'font') return makeAsset(name, options)
  return store.get(name, [options.minify, options.assets], () => makeAsset(name, options))
}

function withHash(name: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return name.replace(/(\.[a-z0-9]+)$/, `.${hash}$1`)
}
