import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readSite } from '../../disk/content/read-site'
import { fileDates } from '../../disk/git/file-dates'
import { siteFiles } from '../../site/forms/site-files'
import type { SitePlace } from '../../site/project'
import type { SiteContext } from '../../site/site-context'

/** Writes everything that is neither a page, an entry nor a shared file. */
export function writeFiles(folder: string, place: SitePlace, context: SiteContext): number {
  for (const { path, bytes } of readSite(place).files) writeAsset(join(folder, path), bytes)
  const files = siteFiles(context, fileDates(place))
  for (const file of files) {
    const path = join(folder, file.path)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, file.text())
  }
  return files.length
}

function writeAsset(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}
