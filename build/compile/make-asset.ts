import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AssetName, type Assets, searchIndexPath } from '../../site/assets'
import {
  type AssetSource,
  assetSources,
  type CodeAssetName,
  codeAssetNames,
  packageFile,
} from '../sources/asset-sources'
import { compileScript } from './compile-script'
import { compileStyle } from './compile-style'

export interface AssetOptions {
  /** The root of the repository. */
  readonly sources: string
  readonly minify: boolean
  /** The paths that other shared files have. */
  readonly assets: Partial<Assets>
}

/**
 * Makes one shared file.
 *
 * @throws what the system says where its source is missing
 */
export async function makeAsset(name: CodeAssetName, { sources, minify, assets }: AssetOptions): Promise<Uint8Array> {
  const source: AssetSource = assetSources[name]
  if (source.kind === 'font') return readFile(packageFile(sources, source.module))
  const file = join(sources, source.file)
  await access(file)
  if (source.kind === 'style') return Buffer.from(await compileStyle(file, minify, fontAddress(assets)))
  const beside = (other: AssetName) => besideScript(assets, other)
  return compileScript(source, { sources, minify, beside })
}

/** The address of a shared file from a script beside it, whatever the base path is. */
function besideScript(assets: Partial<Assets>, name: AssetName): string {
  if (name === 'search-index.json') return `..${searchIndexPath}`
  return (assets[name] ?? `/assets/${name}`).replace('/assets/', './')
}

/** Fonts are beside the stylesheet, so that a relative address serves under any base path. */
function fontAddress(assets: Partial<Assets>) {
  const fonts = new Map<string, AssetName>()
  for (const name of codeAssetNames) {
    const source: AssetSource = assetSources[name]
    if (source.kind === 'font') fonts.set(source.module, name)
  }
  return (module: string) => {
    const name = fonts.get(module)
    return name === undefined ? undefined : (assets[name] ?? `/assets/${name}`).replace('/assets/', '')
  }
}
