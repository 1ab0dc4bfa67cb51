import { type Assets, assetNames } from '../../site/assets'
import { developmentPath } from '../../site/development-path'
import { makeAsset } from '../compile/make-asset'
import { codeAssetNames, dataAssets } from '../sources/asset-sources'
import type { SiteData } from './site-data'

const types = new Map([
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['woff2', 'font/woff2'],
])

/** The paths of shared files in development, where each is made on request. */
export function developmentAssets(): Assets {
  return Object.fromEntries(assetNames.map((name) => [name, developmentPath(name)])) as Assets // every name has a path
}

/** A shared file by its path (`/assets/page.js`), made from `sources` as they are now; undefined for any other path. */
export async function developmentAsset(
  path: string,
  sources: string,
  data: SiteData,
): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined> {
  const name = assetNames.find((known) => path === developmentPath(known))
  if (name === undefined) return undefined
  const code = codeAssetNames.find((known) => known === name)
  const type = types.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'application/octet-stream'
  if (code !== undefined) return { bytes: await makeAsset(code, { sources, minify: false, assets: {} }), type }
  const kind = name === 'addresses.json' ? dataAssets[name] : dataAssets['search-index.json']
  return { bytes: Buffer.from(data[kind]()), type }
}
