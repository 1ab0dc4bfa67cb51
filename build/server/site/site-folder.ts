import { constants, type Stats } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isInside } from './is-inside'

/** A file of the site, open. Whatever happens to its folder meanwhile, it stays the same file. */
export interface OpenFile {
  /** Below the folder of the site, with slashes. */
  readonly path: string
  readonly handle: FileHandle
  readonly stats: Stats
}

/** For a moment there was neither the site nor the one before it. */
export class SiteAway extends Error {}

export interface SiteFolderOptions {
  /** The folder with the site. */
  readonly folder: string
  /** Where a build puts the old site until the new one is in place. */
  readonly former?: string | undefined
  /** Milliseconds to wait for a site that is away. */
  readonly patience?: number
}

/** Neither a pipe nor a device makes anybody wait. Windows knows no such flag. */
const readOnly = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

const missing = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR', 'ELOOP', 'EINVAL', 'ENXIO'])

/**
 * The folder of a site that builds exchange while it is served. Between the two renames of an exchange
 * (`build/place/swap.ts`) there is no such folder; then the site before answers, or one waits. A file is missing only if
 * it is missing in a folder that was the same before and after the search.
 */
export class SiteFolder {
  readonly #places: readonly string[]
  readonly #patience: number

  constructor({ folder, former, patience = 5_000 }: SiteFolderOptions) {
    this.#places = former === undefined ? [folder] : [folder, former]
    this.#patience = patience
  }

  /**
   * Opens the first of these files; undefined where the site has none of them.
   *
   * @throws SiteAway where there is no site, for longer than one can wait
   */
  async open(paths: readonly string[]): Promise<OpenFile | undefined> {
    const [folder = ''] = this.#places
    if (paths.length === 0) return undefined
    const found = await openFirst(folder, paths)
    return found ?? this.#openSurely(paths)
  }

  /** Opens the file with the same name and something behind it, which a build has packed; undefined where there is none. */
  async openBeside({ path }: OpenFile, ending: string): Promise<OpenFile | undefined> {
    const [folder = ''] = this.#places
    return openFile(folder, path + ending)
  }

  async #openSurely(paths: readonly string[]): Promise<OpenFile | undefined> {
    const until = performance.now() + this.#patience
    for (;;) {
      const [verdict, found] = await this.#look(paths)
      if (verdict !== 'changing') return found
      if (performance.now() > until) throw new SiteAway('The site is away.')
      await new Promise((done) => setTimeout(done, 3))
    }
  }

  async #look(paths: readonly string[]): Promise<['found' | 'missing' | 'changing', OpenFile | undefined]> {
    for (const folder of this.#places) {
      const before = await identity(folder)
      if (before === undefined) continue
      const found = await openFirst(folder, paths)
      if (found !== undefined) return ['found', found]
      return [before === (await identity(folder)) ? 'missing' : 'changing', undefined]
    }
    return ['changing', undefined]
  }
}

async function openFirst(folder: string, paths: readonly string[]): Promise<OpenFile | undefined> {
  for (const path of paths) {
    const found = await openFile(folder, path)
    if (found !== undefined) return found
  }
  return undefined
}

/** @throws what the system says where the file is there and cannot be read */
async function openFile(folder: string, path: string): Promise<OpenFile | undefined> {
  const place = join(folder, path)
  const handle = await open(place, readOnly).catch((error: NodeJS.ErrnoException) => {
    if (missing.has(error.code ?? '')) return undefined
    // Windows says no more than this of a folder.
    if (process.platform === 'win32' && ['EPERM', 'EACCES'].includes(error.code ?? '')) return undefined
    throw error
  })
  if (handle === undefined) return undefined
  try {
    const stats = await handle.stat()
    // No build writes links, and a site may come from elsewhere: what they lead to outside of it is nobody's to read.
    if (stats.isFile() && (await isInside(folder, place))) return { path, handle, stats }
  } catch (error) {
    await handle.close()
    throw error
  }
  await handle.close()
  return undefined
}

/** Changes with each rename of the folder, also where it comes back. */
async function identity(folder: string): Promise<string | undefined> {
  try {
    const { dev, ino, ctimeNs } = await stat(folder, { bigint: true })
    return `${dev} ${ino} ${ctimeNs}`
  } catch {
    return undefined
  }
}
