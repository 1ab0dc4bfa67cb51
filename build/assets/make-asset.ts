import { access, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { type AssetName, type Assets, assetNames, searchIndexPath } from '../../site/assets'
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

/**
 * Makes one shared file.
 *
 * @throws what the system says where its source is missing
 */
export async function makeAsset(name: AssetName, options: AssetOptions): Promise<Uint8Array> {
  const source: AssetSource = assetSources[name]
  if (source.kind === 'data') return Buffer.from(options.data[source.name]())
  await access(source.file)
  switch (source.kind) {
    case 'font':
      return readFile(source.file)
    case 'script':
      return compileScript(source, { minify: options.minify, beside: (file) => besideScript(options.assets, file) })
    case 'style':
      return Buffer.from(await compileStyle(source.file, options.minify, fontAddress(options.assets)))
  }
}

/** The address of a shared file from a script beside it, whatever the base path is. */
function besideScript(assets: Partial<Assets>, name: AssetName): string {
  if (name === 'search-index.json') return `..${searchIndexPath}`
  return (assets[name] ?? `/assets/${name}`).replace('/assets/', './')
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
