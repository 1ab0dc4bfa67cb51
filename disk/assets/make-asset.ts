import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type AssetName, type Assets, assetNames } from '../../catalog/assets'
import { type AssetSource, assetSources } from './asset-sources'
import { compileScript } from './compile-script'
import { compileStyle } from './compile-style'

/** Makes each data file when asked for it. */
export type DataTexts = Readonly<Record<Extract<AssetSource, { kind: 'data' }>['name'], () => string>>

export interface AssetOptions {
  readonly minify: boolean
  /** The paths that fonts have, for the stylesheet. */
  readonly assets: Partial<Assets>
  /** The data files, as JSON. */
  readonly data: DataTexts
}

/** Makes one shared file. One whose source does not exist is empty. */
export async function makeAsset(name: AssetName, options: AssetOptions): Promise<Uint8Array> {
  const source: AssetSource = assetSources[name]
  if (source.kind === 'data') return Buffer.from(options.data[source.name]())
  if (!existsSync(source.file)) return new Uint8Array()
  switch (source.kind) {
    case 'font':
      return readFile(source.file)
    case 'script':
      return compileScript(source, { minify: options.minify, later: laterScripts(options.assets) })
    case 'style':
      return Buffer.from(await compileStyle(source.file, options.minify, fontAddress(options.assets)))
  }
}

/** Scripts that others load when they need them, by the name that source code uses: `./search-fuzzy`. */
function laterScripts(assets: Partial<Assets>): ReadonlyMap<string, string> {
  const name = 'search-fuzzy.js'
  return new Map([['./search-fuzzy', (assets[name] ?? `/assets/${name}`).replace('/assets/', './')]])
}

/** Fonts stand beside the stylesheet, so that a relative address serves under any base path. */
function fontAddress(assets: Partial<Assets>) {
  const fonts = new Map<string, AssetName>()
  for (const name of assetNames) {
    const source: AssetSource = assetSources[name]
    if (source.kind === 'font') fonts.set(resolve(source.file), name)
  }
  return (file: string) => {
    const name = fonts.get(file)
    return name === undefined ? undefined : (assets[name] ?? `/assets/${name}`).replace('/assets/', '')
  }
}
