import type { Catalog } from '../../catalog/model/catalog'
import { readSite } from '../../disk/content/read-site'
import { fileDates } from '../../disk/git/file-dates'
import { siteFiles } from '../../site/forms/site-files'
import type { SitePlace } from '../../site/project'
import type { SiteContext } from '../../site/site-context'
import type { SiteFolder } from '../place/site-folder'
import { agentFiles } from './agent-files'
import type { PageReuse } from './page-reuse'

export interface FileWriting {
  readonly folder: SiteFolder
  readonly reuse: PageReuse
  /** What the files of a catalog are made from, as hashes. */
  readonly keys: ReadonlyMap<Catalog, string>
}

/** Writes everything that is neither a page, an entry nor a shared file, or takes over what the last build made of the same. */
export function writeFiles(context: SiteContext, place: SitePlace, { folder, reuse, keys }: FileWriting): number {
  for (const { path, bytes } of readSite(place).files) folder.write(path, bytes)
  const files = [...siteFiles(context, fileDates(place)), ...agentFiles(context)]
  for (const { path, catalog, text } of files) {
    const key = catalog && keys.get(catalog)
    if (key === undefined) folder.write(path, text())
    else if (!reuse.take([path], key)) reuse.write(new Map([[path, text()]]), key)
  }
  return files.length
}
