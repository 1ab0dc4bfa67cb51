import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readSiteFields } from '../../disk/content/read-site'
import { displayPath } from '../../disk/files/display-path'
import { type ContentLoaderOptions, contentLoader } from '../../disk/reference/content-loader'
import { folderLoader } from '../../disk/reference/folder-loader'
import { siteLoader } from '../../disk/reference/site-loader'
import { buildSearchIndex } from '../../search/index/build-index'
import type { Project } from '../../site/project'
import { openReference, type Reference } from '../../site/reference/reference'
import { siteForm } from '../../site/reference/reference-forms'
import type { Io } from '../call/command'
import { missingNote } from '../reports/missing-note'
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
  const wanted = named ?? (io.environment.FAULTBOOK_CONTENT || undefined)
  if (wanted !== undefined && isAddress(wanted)) {
    const root = siteRoot(wanted)
    return openReference(root, siteLoader(root, { cache: cacheOf(io, 'sites'), onOffline: onNote }))
  }
  if (wanted === undefined && !hasCatalogs(project.content)) return openOwn(project, io)
  const folder = wanted === undefined ? project.content : resolve(project.base, wanted)
  const shown = displayPath(folder, project.base)
  if (existsSync(join(folder, 'catalogs.json'))) return openReference(shown, folderLoader(folder))
  const { load, problems } = contentLoader({ ...project, content: folder }, contentOptions(io))
  if (problems > 0) onNote(missingNote(problems, shown))
  return openReference(shown, load)
}

/**
 * The address that the pages of a content folder begin with, which its `site.json` alone says; undefined where the usual
 * catalogs are in no content folder.
 */
export function ownAddress({ project, io }: OpenOptions): string | undefined {
  const named = io.environment.FAULTBOOK_CONTENT ?? ''
  if (isAddress(named) || !hasCatalogs(project.content)) return undefined
  const { url, basePath } = readSiteFields(project).fields
  return `${url}${basePath}/`
}

/** What the catalogs that come with Faultbook are called. */
export const ownCatalogs = 'the catalogs that come with Faultbook'

/** What a reader has to know whose own codes are not in an answer; undefined where the catalogs were named or found. */
export function ownNote({ from }: Pick<Reference, 'from'>): string | undefined {
  if (from !== ownCatalogs) return undefined
  return `From ${ownCatalogs}: there is no content folder here. FAULTBOOK_CONTENT names one, or the address of a site.`
}

/** The catalogs that come with Faultbook: in the package as files, in the repository as its content. */
function openOwn({ tool, base }: Project, io: OpenOptions['io']): Promise<Reference> {
  if (tool.sources === undefined)
    return openReference(ownCatalogs, folderLoader(join(tool.compiled ?? base, '..', 'reference')))
  const place = { content: join(tool.sources, 'content'), base }
  return openReference(ownCatalogs, contentLoader(place, contentOptions(io)).load)
}

function contentOptions(io: OpenOptions['io']): ContentLoaderOptions {
  return { cache: cacheOf(io, 'content'), indexOf: buildSearchIndex }
}

/** Most folders of an address that are looked into for a site. */
const mostFolders = 6

/**
 * Opens the site that the address of a code belongs to: the `type` of an error, a short link, a former name, a file of its
 * page. The site is in the innermost folder of the address that has one.
 *
 * @throws Error with a sentence where there is none
 */
export async function openSiteOfCode(address: string, { io, onNote }: Omit<OpenOptions, 'named'>): Promise<Reference> {
  const page = new URL(siteRoot(address))
  const folders = page.pathname.split('/').slice(1, -1)
  for (let depth = Math.min(Math.max(folders.length - 1, 0), mostFolders); depth >= 0; depth -= 1) {
    const root = [page.origin, ...folders.slice(0, depth), ''].join('/')
    const load = siteLoader(root, { cache: cacheOf(io, 'sites'), onOffline: onNote })
    const catalogs = await load('/catalogs.json')
    if (siteForm.safeParse(parsedJson(catalogs)).success)
      return openReference(root, async (path) => (path === '/catalogs.json' ? catalogs : load(path)))
  }
  throw new Error(`${page} is not in a Faultbook site: none of its folders has a catalogs.json.`)
}

/** Undefined for no file, and for a page of something else. */
function parsedJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function cacheOf({ environment }: OpenOptions['io'], name: string): string | undefined {
  const cache = userCache(environment, process.platform)
  return cache === undefined ? undefined : join(cache, name)
}

/** Whether a name is the address of a site. */
export function isAddress(name: string): boolean {
  return /^https?:\/\//i.test(name)
}

/** The address that the paths of a site begin at, whichever of its files or pages of the root is named. */
function siteRoot(named: string): string {
  if (!URL.canParse(named)) throw new Error(`${named} is not an address, such as https://errors.example.com/.`)
  const url = new URL(named)
  // A file of the site may be named instead of its root.
  return `${url.origin}${url.pathname.replace(/(?:catalogs\.json|index\.html|llms\.txt)$/, '').replace(/\/*$/, '/')}`
}

function hasCatalogs(folder: string): boolean {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return false
  return readdirSync(folder).some((name) => existsSync(join(folder, name, 'catalog.json')))
}
