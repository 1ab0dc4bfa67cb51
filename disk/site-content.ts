import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { developmentPath } from '../build/assets/development-path'
import { formatProblem } from '../catalog/model/problem'
import { type AssetName, type Assets, assetNames } from '../site/assets'
import type { SiteContext } from '../site/site-context'
import { contentFolder, readContent } from './read-content'
import { readSite } from './read-site'

let known: { readonly signature: string; readonly context: SiteContext } | undefined

/** What every page is made with in development: the content folder, read again as soon as a file in it has changed. */
export function siteContent(): SiteContext {
  const signature = folderSignature(contentFolder())
  if (known?.signature !== signature) known = { signature, context: readFolder() }
  return known.context
}

function readFolder(): SiteContext {
  const content = readContent()
  const site = readSite()
  for (const problem of [...site.problems, ...content.problems]) console.error(`${formatProblem(problem)}\n`)
  return { site: site.site, catalogs: content.catalogs, guides: content.guides, assets: developmentAssets() }
}

/** In development the route handler makes a shared file on request. */
function developmentAssets(): Assets {
  const paths = assetNames.map((name): [AssetName, string] => [name, developmentPath(name)])
  return Object.fromEntries(paths) as Assets // every name has a path
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
