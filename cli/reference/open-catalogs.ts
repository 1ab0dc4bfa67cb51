import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { counted } from '../../catalog/text/counted'
import { displayPath } from '../../disk/files/display-path'
import { contentLoader } from '../../disk/reference/content-loader'
import { folderLoader } from '../../disk/reference/folder-loader'
import { siteLoader } from '../../disk/reference/site-loader'
import { buildSearchIndex } from '../../search/index/build-index'
import type { Project } from '../../site/project'
import { openReference, type Reference } from '../../site/reference/reference'
import type { Io } from '../call/command'
import { userCache } from './user-cache'

export interface OpenOptions {
  readonly project: Project
  readonly io: Pick<Io, 'environment'>
  /** A content folder, a built site, or the address of a site, as the caller names it. */
  readonly named?: string | undefined
  /** Told in a sentence what a reader has to know: the site did not answer, a part of the content could not be read. */
  onNote(sentence: string): void
}

/**
 * Opens the catalogs that a command is about: those that the caller names; else those of `FAULTBOOK_CONTENT`, which may be
 * an address too; else those of `errors/` or `content/`; else those that come with the package.
 *
 * @throws Error with a sentence where there are none, or where they cannot be read
 */
export async function openCatalogs({ project, io, named, onNote }: OpenOptions): Promise<Reference> {
  const cache = userCache(io.environment, process.platform)
  const below = (name: string) => (cache === undefined ? undefined : join(cache, name))
  const wanted = named ?? (io.environment.FAULTBOOK_CONTENT || undefined)
  if (wanted !== undefined && isAddress(wanted)) {
    const root = siteRoot(wanted)
    return openReference(root, siteLoader(root, { cache: below('sites'), onOffline: onNote }))
  }
  const folder = wanted === undefined ? usualFolder(project) : resolve(project.base, wanted)
  if (isBuiltSite(folder)) return openReference(displayPath(folder, project.base), folderLoader(folder))
  const { load, problems } = contentLoader(
    { ...project, content: folder },
    { cache: below('content'), indexOf: buildSearchIndex },
  )
  const shown = displayPath(folder, project.base)
  if (problems > 0)
    onNote(
      `${counted(problems, 'problem')} in ${shown}: \`faultbook check ${shown}\` names them. Codes may be missing.`,
    )
  return openReference(shown, load)
}

/** Whether a name is the address of a site. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name)
}

/** The address that the paths of a site begin at, whichever of its files or pages of the root is named. */
function siteRoot(named: string): string {
  if (!URL.canParse(named)) throw new Error(`${named} is not an address, such as https://errors.example.com/.`)
  const url = new URL(named)
  return `${url.origin}${url.pathname.replace(/(?:catalogs\.json|index\.html|llms\.txt)$/, '').replace(/\/*$/, '/')}`
}

/** The content folder, where there is one with a catalog in it; else the catalogs of the package. */
function usualFolder({ content, tool }: Project): string {
  if (hasCatalogs(content)) return content
  if (tool.sources !== undefined) return join(tool.sources, 'content')
  return tool.compiled === undefined ? content : join(tool.compiled, '..', 'reference')
}

function hasCatalogs(folder: string): boolean {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return false
  return readdirSync(folder).some((name) => existsSync(join(folder, name, 'catalog.json')))
}

function isBuiltSite(folder: string): boolean {
  return existsSync(join(folder, 'catalogs.json'))
}
