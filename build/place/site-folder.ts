import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { itemsBelow } from '../../disk/files/items-below'
import { foldersAround, readSiteMark, siteMark } from '../../disk/files/site-mark'

/**
 * The folder of a site while it is made. It may hold a former site, whose names cost more to make and to remove than the
 * files in them: what is written again as it was stays as it is, and what nobody has written goes at the end.
 *
 * A file may be one of the site that is served, under a further name. So no file is ever written into: a changed one is
 * another file.
 */
export class SiteFolder {
  /** Files of a former site that nobody has asked for yet, and its folders. */
  readonly #former: Set<string>
  readonly #folders: ReadonlySet<string>
  readonly #written = new Set<string>()
  readonly #made = new Set<string>()

  constructor(readonly root: string) {
    const { files, folders } = formerItems(root)
    this.#former = new Set(files.map((path) => `/${path}`))
    this.#folders = new Set(folders.map((path) => `/${path}`))
  }

  /** The paths of all files of the new site so far. */
  get files(): ReadonlySet<string> {
    return this.#written
  }

  /** Whether a former site has left a file here, which may stay. */
  holds(path: string): boolean {
    return this.#former.has(path)
  }

  /** Leaves a file of a former site as it is. */
  keep(path: string): void {
    this.#former.delete(path)
    this.#written.add(path)
  }

  /** Writes a file. `path` begins at the root of the site: `/shop/ORD-1/index.html`. */
  write(path: string, content: string | Uint8Array): void {
    if (this.#former.has(path) && isSame(join(this.root, path), content)) this.keep(path)
    else writeFileSync(this.#clear(path), content, { flag: 'wx' })
  }

  /**
   * Gives a file that is elsewhere a name in this site.
   *
   * @throws where the file system has no such links
   */
  link(from: string, path: string): void {
    linkSync(from, this.#clear(path))
  }

  /** Removes what a former site has left and this one has not. */
  finish(): void {
    for (const path of this.#former) rmSync(join(this.root, path), { force: true })
    this.#former.clear()
    const needed = new Set<string>()
    for (const path of this.#written) {
      for (let folder = dirname(path); folder !== '/' && !needed.has(folder); folder = dirname(folder))
        needed.add(folder)
    }
    const empty = [...this.#folders].filter((folder) => !needed.has(folder))
    // Those within a folder come after it.
    for (const folder of empty.reverse()) rmdirSync(join(this.root, folder))
  }

  /** The path on the disk of a file that is about to be made, in its folder, with nothing in its place. */
  #clear(path: string): string {
    const file = join(this.root, path)
    const folder = dirname(path)
    this.#make(folder)
    if (this.#written.has(path)) rmSync(file, { force: true })
    else this.#remove(path)
    this.#written.add(path)
    return file
  }

  /** Makes a folder, and those around it, with no file in their place. */
  #make(folder: string): void {
    if (this.#made.has(folder)) return
    this.#made.add(folder)
    if (folder === '/') {
      mkdirSync(this.root, { recursive: true })
      return
    }
    this.#make(dirname(folder))
    this.#remove(folder)
    // One call to the system; a recursive one takes each path apart.
    if (!this.#folders.has(folder)) mkdirSync(join(this.root, folder))
  }

  /** Removes a file of a former site. */
  #remove(path: string): void {
    if (this.#former.delete(path)) rmSync(join(this.root, path), { force: true })
  }
}

/** What no build has written: whoever has changed the list may not have files removed elsewhere. */
const leadsOut = /(?:^|\/)\.{0,2}(?:\/|$)|\\/

interface FormerItems {
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

/** What a former site has left. A complete one lists it, which takes a part of the time of looking into each folder. */
function formerItems(root: string): FormerItems {
  const listed = listedItems(root)
  if (listed !== undefined) {
    // Written last, so that a list is always that of all files.
    rmSync(join(root, siteMark))
    return listed
  }
  const items = itemsBelow(root)
  const pathsOf = (isFolder: boolean) =>
    items.flatMap(({ path, kind }) => ((kind === 'folder') === isFolder ? [path] : []))
  return { files: pathsOf(false), folders: pathsOf(true) }
}

/** What the list of a complete site says, where nothing has come into its folders, or gone, since it was written. */
function listedItems(root: string): FormerItems | undefined {
  const listed = readSiteMark(root)
  if (listed?.every((path) => !leadsOut.test(path)) !== true) return undefined
  const written = statSync(join(root, siteMark)).ctimeMs
  const folders = [...foldersAround(listed)].sort()
  const isAsWritten = folders.every((folder) => {
    const stat = lstatSync(join(root, folder), { throwIfNoEntry: false })
    return stat?.isDirectory() === true && stat.ctimeMs <= written
  })
  // To rename a folder changes its own time.
  const top = new Set([...listed, ...folders])
  if (!isAsWritten || !readdirSync(root).every((name) => top.has(name))) return undefined
  return { files: listed.filter((path) => path !== siteMark), folders }
}

function isSame(file: string, content: string | Uint8Array): boolean {
  try {
    const bytes = Buffer.from(content)
    const stat = statSync(file)
    return stat.isFile() && stat.size === bytes.length && readFileSync(file).equals(bytes)
  } catch {
    return false // cannot be read, so it is written anew
  }
}
