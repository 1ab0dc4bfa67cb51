import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../../disk/files/items-below'
import { type Assets, nearWordsPath, searchIndexPath } from '../../site/assets'
import { compiledFolders } from '../compile/compiled-tool'
import { hashedPath } from '../compile/hashed-path'
import type { KeptTool } from '../compile/kept-tool'
import type { SiteFolder } from '../place/site-folder'
import type { SiteData } from './site-data'

/** Writes the shared files of a site: those that are compiled, and those that are made from the content. */
export function writeAssets(site: SiteFolder, { folder: from, compiled }: KeptTool, data: SiteData): Assets {
  const shared = join(from, compiledFolders.site)
  for (const path of filesBelow(shared)) site.write(path, readFileSync(join(shared, path)))
  const addresses = Buffer.from(data.addresses())
  const assets = {
    ...compiled.assets,
    'search-index.json': searchIndexPath,
    'addresses.json': hashedPath('addresses.json', addresses),
  }
  for (const [path, text] of data.searchFiles()) site.write(path, text)
  site.write(nearWordsPath, data['near-words']())
  site.write(assets['addresses.json'], addresses)
  return assets
}
