import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { formatProblem } from '../catalog/model/problem'
import type { Assets } from '../site/assets'
import type { SitePlace } from '../site/project'
import type { SiteContent, SiteContext } from '../site/site-context'
import { readContent } from './read-content'
import { readSite } from './read-site'

/** By content folder. */
const known = new Map<string, { readonly signature: string; readonly context: SiteContext }>()

/** What every page is made with in development: the content folder, read again as soon as a file in it has changed. */
export function siteContent(place: SitePlace, assets: Assets): SiteContext {
  const signature = folderSignature(place.content)
  const former = known.get(place.content)
  if (former?.signature === signature) return former.context
  const context = { ...readFolder(place), assets }
  known.set(place.content, { signature, context })
  return context
}

function readFolder(place: SitePlace): SiteContent {
  const content = readContent(place)
  const site = readSite(place)
  for (const problem of [...site.problems, ...content.problems]) console.error(`${formatProblem(problem)}\n`)
  return { site: site.site, catalogs: content.catalogs, guides: content.guides }
}

/** Names, sizes and times of all files of a folder: another one as soon as anything has changed. */
function folderSignature(folder: string): string {
  if (!existsSync(folder)) return folder
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const lines = files.map((file) => {
    const path = join(file.parentPath, file.name)
    const { size, mtimeMs } = statSync(path)
    return `${path} ${size} ${mtimeMs}`
  })
  return lines.sort().join('\n')
}
