import { existsSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { buildCatalogs, type Content, readCatalogs } from '../../catalog/build-catalogs'
import type { KeptCatalogs } from '../../catalog/kept-catalogs'
import { sortProblems, withoutRepeats } from '../../catalog/model/problem'
import type { GuideFolder, SourceFile, SourceFolder } from '../../catalog/parse/data/source-file'
import type { ContentPlace } from '../../site/project'
import { siteAddresses } from '../../site/site-addresses'
import { displayPath } from '../files/display-path'
import { FolderReader } from '../files/folder-reader'
import { contentRole } from './content-role'

/**
 * Reads and checks a content folder. Never throws for bad content: what is wrong is in `problems`, repeats counted. What
 * `kept` knows is not checked again.
 */
export function readContent(place: ContentPlace, kept?: KeptCatalogs): Content {
  const content = readContentWhole(place, kept)
  return { ...content, problems: withoutRepeats(content.problems) }
}

/** The same with every single problem. */
export function readContentWhole({ content: folder, base }: ContentPlace, kept?: KeptCatalogs): Content {
  const reader = new FolderReader({ content: folder, base })
  const shown = (path: string) => displayPath(path, base)
  const folders = foldersOf(reader, folder, shown)
  const guides = readSiteGuides(reader, join(folder, 'guides'), shown)
  const content = buildCatalogs(folders, siteAddresses(), guides, kept)
  return { ...content, problems: sortProblems([...reader.problems, ...content.problems]) }
}

/** Reads a content folder for whoever only looks up a code: what can be read, and why the rest cannot, guides aside. */
export function readCodes({ content: folder, base }: ContentPlace): Pick<Content, 'catalogs' | 'problems'> {
  const reader = new FolderReader({ content: folder, base })
  const folders = foldersOf(reader, folder, (path) => displayPath(path, base))
  const read = readCatalogs(folders)
  const ofCodes = read.problems.filter(
    ({ place }) => !folders.some(({ path }) => place.file.startsWith(`${path}/guides/`)),
  )
  return { catalogs: read.catalogs, problems: sortProblems([...reader.problems, ...ofCodes]) }
}

function foldersOf(reader: FolderReader, folder: string, shown: Shown): SourceFolder[] {
  const folders = isFolder(folder) ? readFolders(reader, folder, shown) : []
  if (folders.length === 0 && reader.problems.length === 0) {
    const received = isFolder(folder) ? 'none' : existsSync(folder) ? 'a file' : 'no such folder'
    const file = `${shown(folder)}/my-api/catalog.json`
    const write = existsSync(folder) ? file : `${file}, or have it made: faultbook init ${shown(folder)}`
    reader.report('no-catalogs', folder, ['a folder with one folder for each catalog', received, write])
  }
  return folders
}

/** Read with the site, which says what is wrong with it. */
const siteFile = 'site.json'

/** Read with the addresses of the site. */
const ledgerFile = 'url-ledger.json'

/** A path as messages name it. */
type Shown = (path: string) => string

function readFolders(reader: FolderReader, root: string, shown: Shown): SourceFolder[] {
  return reader.names(root).flatMap((name) => {
    const path = join(root, name)
    if (name === siteFile) return []
    const kind = reader.kindOf(path)
    if (name === ledgerFile) {
      if (kind === 'folder') reader.report('unused-file', path, ['a file', 'a folder', 'a file, or nothing here'])
      return []
    }
    if (kind === 'folder') return isSiteGuides(path) || isBrandFolder(path) ? [] : [readCatalog(reader, path, shown)]
    // What cannot be looked at may be a catalog.
    if (kind === undefined) return /\.[a-z]+$/i.test(name) || name === 'guides' ? [] : [unreadable(path, shown)]
    if (!/\.(?:json|mdx)$/i.test(name)) return []
    reader.refuse(path, 'catalogs in folders of their own, and beside them site.json', root)
    return []
  })
}

/** `content/guides/` holds the guides of the site; with a catalog.json it is a catalog, whose name is refused. */
function isSiteGuides(path: string): boolean {
  return basename(path) === 'guides' && !existsSync(join(path, 'catalog.json'))
}

/** `content/brand/` holds logo, stylesheet and fonts of the site; with a catalog.json it is a catalog. */
function isBrandFolder(path: string): boolean {
  return basename(path) === 'brand' && !existsSync(join(path, 'catalog.json'))
}

/** A folder of which nothing can be read; why has been said. */
function unreadable(folder: string, shown: Shown): SourceFolder {
  const nothing = { catalog: undefined, entries: [], guides: [], snippets: [] }
  return { slug: basename(folder), path: shown(folder), ...nothing, isPartial: true, isCatalogUnread: true }
}

function readSiteGuides(reader: FolderReader, folder: string, shown: Shown): GuideFolder {
  const before = reader.problems.length
  const guides: SourceFile[] = []
  const snippets: { file: string; text: string }[] = []
  for (const path of isFolder(folder) && isSiteGuides(folder) ? reader.walk(folder) : []) {
    const name = relative(folder, path).split(sep).join('/')
    const role = contentRole(`guides/${name}`)
    const file = role === 'guide' || role === 'snippet' ? reader.text(path) : undefined
    if (role === 'none') reader.refuse(path, 'guides as .mdx, and snippets/', folder)
    else if (file !== undefined && role === 'guide') guides.push(file)
    else if (file !== undefined) snippets.push({ file: name.slice('snippets/'.length), text: file.text })
  }
  snippets.push(...unreadSnippets(reader, before, `${shown(join(folder, 'snippets'))}/`))
  return { guides, snippets, isPartial: reader.problems.length > before }
}

/** Snippets that are there and cannot be read, each with its problem: a guide that shows one has no fault of its own. */
function unreadSnippets(reader: FolderReader, before: number, root: string): { file: string; text: string }[] {
  const files = reader.problems.slice(before).map(({ place }) => place.file)
  return files.filter((file) => file.startsWith(root)).map((file) => ({ file: file.slice(root.length), text: '' }))
}

function readCatalog(reader: FolderReader, folder: string, shown: Shown): SourceFolder {
  const before = reader.problems.length
  const entries: SourceFile[] = []
  const guides: SourceFile[] = []
  const snippets: { file: string; text: string }[] = []
  let catalog: SourceFile | undefined
  let isCatalogUnread = false
  for (const path of reader.walk(folder)) {
    const name = relative(folder, path).split(sep).join('/')
    const role = contentRole(name)
    if (role === undefined) continue
    if (role === 'none') {
      reader.refuse(path, 'catalog.json, entries as .json or .mdx, guides/*.mdx and guides/snippets/', folder)
      continue
    }
    const file = reader.text(path)
    if (role === 'catalog' && file === undefined) isCatalogUnread = true
    if (file === undefined) continue
    if (role === 'catalog') catalog = file
    else if (role === 'entry') entries.push(file)
    else if (role === 'guide') guides.push(file)
    else snippets.push({ file: name.slice('guides/snippets/'.length), text: file.text })
  }
  snippets.push(...unreadSnippets(reader, before, `${shown(join(folder, 'guides', 'snippets'))}/`))
  const isPartial = reader.problems.length > before
  const catalogPath = join(folder, 'catalog.json')
  // One that the walk has not come to is a link that leads nowhere, say, and has its problem.
  isCatalogUnread ||= catalog === undefined && reader.has(catalogPath)
  const slug = basename(folder)
  return { slug, path: shown(folder), catalog, entries, guides, snippets, isPartial, isCatalogUnread }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory()
}
