import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { siteFiles } from '../../catalog/forms/site-files'
import type { SiteContext } from '../../catalog/site-context'
import { fileDates } from '../../disk/file-dates'
import { contentFolder } from '../../disk/read-content'

/** Writes everything that is neither a page, an entry nor a shared file. */
export function writeFiles(folder: string, context: SiteContext): number {
  const files = siteFiles(context, fileDates(contentFolder()))
  for (const file of files) {
    const path = join(folder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.text())
  }
  return files.length
}
