import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyFiles } from '../../disk/files/copy-files'
import { type Assets, searchIndexPath } from '../../site/assets'
import { compiledFolders } from '../compile/compiled-tool'
import { hashedPath } from '../compile/hashed-path'
import type { KeptTool } from '../compile/kept-tool'
import type { SiteData } from './site-data'

/** Writes the shared files of a site: those that are compiled, and those that are made from the content. */
export function writeAssets(folder: string, { folder: from, compiled }: KeptTool, data: SiteData): Assets {
  copyFiles(join(from, compiledFolders.site), folder)
  const addresses = Buffer.from(data.addresses())
  const assets = {
    ...compiled.assets,
    'search-index.json': searchIndexPath,
    'addresses.json': hashedPath('addresses.json', addresses),
  }
  write(join(folder, assets['search-index.json']), data['search-index']())
  write(join(folder, assets['addresses.json']), addresses)
  return assets
}

function write(file: string, content: string | Uint8Array) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}
