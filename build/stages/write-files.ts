import { readSite } from '../../disk/content/read-site'
import { fileDates } from '../../disk/git/file-dates'
import { siteFiles } from '../../site/forms/site-files'
import type { SitePlace } from '../../site/project'
import type { SiteContext } from '../../site/site-context'
import type { SiteFolder } from '../place/site-folder'
import { agentFiles } from './agent-files'

/** Writes everything that is neither a page, an entry nor a shared file. */
export function writeFiles(folder: SiteFolder, place: SitePlace, context: SiteContext): number {
  for (const { path, bytes } of readSite(place).files) folder.write(path, bytes)
  const files = [...siteFiles(context, fileDates(place)), ...agentFiles(context)]
  for (const file of files) folder.write(file.path, file.text())
  return files.length
}
