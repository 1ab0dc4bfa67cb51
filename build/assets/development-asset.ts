import { type AssetName, assetNames } from '../../site/assets'
import { developmentPath } from './development-path'
import { type DataTexts, makeAsset } from './make-asset'

const types = new Map([
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['woff2', 'font/woff2'],
])

/** A shared file by its path (`/assets/page.js`), made from its sources as they are now; undefined for any other path. */
export async function developmentAsset(
  path: string,
  data: DataTexts,
): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined> {
  const name: AssetName | undefined = assetNames.find((known) => path === developmentPath(known))
  if (name === undefined) return undefined
  const bytes = await makeAsset(name, { minify: false, assets: {}, data })
  return { bytes, type: types.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'application/octet-stream' }
}
