import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import type { CodeAssets } from '../compile/compile-assets'
import { compiledFolders, readCompiledTool, writeCompiledTool } from '../compile/compiled-tool'
import type { KeptTool } from '../compile/kept-tool'
import type { CompiledExplorer } from '../explorer/compiled-explorer'
import { assetPrefix } from '../explorer/next-settings.mjs'
import { codeAssetNames } from '../sources/asset-sources'

/** A compiled tool for a test that needs its form only: its files are short texts. */
export function compiledTool(): KeptTool {
  const folder = temporaryFolder()
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const assets = Object.fromEntries(codeAssetNames.map((name) => [name, `/assets/${name}`])) as CodeAssets // every name
  for (const path of Object.values(assets)) write(`${compiledFolders.site}${path}`, `/* ${path} */`)
  write(`${compiledFolders.site}/icon.svg`, '<svg/>')
  write(`${compiledFolders.explorer}/explorer.json`, JSON.stringify(explorer))
  writeCompiledTool(folder, { version: '1', highlight: '1', pictures: '1', assets })
  const compiled = readCompiledTool(folder)
  if (compiled === undefined) throw new Error('The compiled tool of this test cannot be read.')
  return { folder, compiled, isReused: true }
}

const pieces = [
  '<!DOCTYPE html><html lang="en">',
  { fill: 'head' as const },
  '<body>',
  { fill: 'intro' as const },
  { fill: 'browse' as const },
  '</body></html>',
]

const explorer: CompiledExplorer = {
  pages: (['home', 'search'] as const).map((name) => ({
    name,
    pieces,
    scripts: [`${assetPrefix}/_next/static/chunk.js`],
    inline: `self.base = "${assetPrefix}"`,
  })),
  files: [],
}
