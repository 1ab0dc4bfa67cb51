import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Assets, developmentPath, searchIndexPath } from '../../site/assets'
import { compiledFolders, compiledPictureFiles } from '../compile/compiled-tool'
import type { KeptTool } from '../compile/kept-tool'
import { explorerFiles, openExplorer } from '../explorer/fill-explorer'
import type { DevelopmentTool, MakeFile } from './development-tool'

/** The compiled tool, for authors of content: the same as in a build, home and search included. */
export function compiledToolFiles({ folder, compiled }: KeptTool): DevelopmentTool {
  const assets: Assets = {
    ...compiled.assets,
    'search-index.json': searchIndexPath,
    'addresses.json': developmentPath('addresses.json'),
  }
  const files = compiled.files.flatMap(([path]): [string, MakeFile][] =>
    path.startsWith(`${compiledFolders.site}/`)
      ? [[path.slice(compiledFolders.site.length), () => readFileSync(join(folder, path))]]
      : [],
  )
  const explorer = openExplorer(join(folder, compiledFolders.explorer))
  return {
    assets,
    files: (context) => new Map<string, MakeFile>([...files, ...explorerFiles(explorer, context)]),
    render: renderToStaticMarkup,
    pictureFiles: () => compiledPictureFiles(folder),
  }
}
