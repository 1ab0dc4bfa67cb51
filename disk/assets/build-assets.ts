import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type AssetName, type Assets, assetNames } from '../../catalog/assets'
import { assetSources } from './asset-sources'
import { type DataTexts, makeAsset } from './make-asset'

/**
 * Makes all shared files below `folder`, each with a hash of its content in its name, so that
 * a browser may keep it for ever. What others name comes first: fonts, and scripts that are loaded later.
 */
export async function buildAssets(folder: string, data: DataTexts): Promise<Assets> {
  const assets: Partial<Record<AssetName, string>> = {}
  const named = assetNames.filter((name) => assetSources[name].kind === 'font' || name === 'search-fuzzy.js')
  for (const names of [named, assetNames.filter((name) => !named.includes(name))]) {
    const made = await Promise.all(names.map((name) => makeAsset(name, { minify: true, assets, data })))
    for (const [index, name] of names.entries()) {
      const bytes = made[index] ?? new Uint8Array()
      assets[name] = `/assets/${withHash(name, bytes)}`
      const file = join(folder, assets[name])
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    }
  }
  return assets as Assets // every name was made
}

function withHash(name: string, bytes: Uint8Array): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return name.replace(/(\.[a-z0-9]+)$/, `.${hash}$1`)
}
