import type { ReactElement } from 'react'
import { noticesPath } from '../../catalog/address/links'
import { type Assets, assetNames } from '../../site/assets'
import { developmentPath } from '../../site/development-path'
import { makeAsset } from '../compile/make-asset'
import { thirdPartyNotices } from '../notices/third-party-notices'
import { codeAssetNames } from '../sources/asset-sources'
import { pictureFiles } from '../sources/picture-files'
import type { DevelopmentTool, MakeFile } from './development-tool'

/** The tool as its sources are now, for who works on it. Next answers for home and search. */
export function sourceTool(sources: string): DevelopmentTool {
  const assets = Object.fromEntries(assetNames.map((name) => [name, developmentPath(name)])) as Assets // every name has a path
  const files = new Map<string, MakeFile>(
    codeAssetNames.map((name) => [assets[name], () => makeAsset(name, { sources, minify: false, assets: {} })]),
  )
  files.set(noticesPath, () => thirdPartyNotices(sources))
  return { assets, files: () => files, render, pictureFiles: () => pictureFiles(sources) }
}

/** Next refuses modules of its routes that import the renderer at once. */
async function render(element: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(element)
}
