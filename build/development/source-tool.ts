import { noticesPath } from '../../catalog/address/links'
import { type Assets, assetNames, developmentPath } from '../../site/assets'
import { makeAsset } from '../compile/make-asset'
import { thirdPartyNotices } from '../notices/third-party-notices'
import { codeAssetNames } from '../sources/asset-sources'
import { pictureFiles } from '../sources/picture-files'
import type { DevelopmentTool, MakeFile } from './development-tool'
import { sourceRender } from './source-render'
import { tokensFiles } from './tokens-page'

/** The tool as its sources are now, for who works on it. Next answers for home and search. */
export function sourceTool(sources: string): DevelopmentTool {
  const assets = Object.fromEntries(assetNames.map((name) => [name, developmentPath(name)])) as Assets // every name has a path
  const files = new Map<string, MakeFile>(
    codeAssetNames.map((name) => [assets[name], () => makeAsset(name, { sources, minify: false, assets: {} })]),
  )
  files.set(noticesPath, () => thirdPartyNotices(sources))
  return {
    assets,
    files: (context) => new Map([...files, ...tokensFiles(sources, context)]),
    render: sourceRender,
    pictureFiles: () => pictureFiles(sources),
  }
}
