import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { HashedFiles } from './hashed-files'
import { readBasePath } from './read-base-path'
import { SiteError } from './site-error'
import { type OpenFile, SiteFolder, type SiteFolderOptions } from './site-folder'

/** How often a file is opened again because the site has changed meanwhile. */
const mostLooks = 20

/** The site that is served now. It notices by itself that a build has put another one in its place. */
export class ServedSite {
  readonly files: SiteFolder
  readonly hashed = new HashedFiles()
  #basePath = ''
  #version: string | undefined
  #keeping: Promise<void> = Promise.resolve()

  private constructor(private readonly options: SiteFolderOptions) {
    this.files = new SiteFolder(options)
  }

  /**
   * Opens the site in a folder.
   *
   * @param name the folder, as a person knows it
   * @throws SiteError where there is none, or where it does not say what it was built for
   */
  static async open(options: SiteFolderOptions, name: string): Promise<ServedSite> {
    const site = new ServedSite(options)
    const quick = new SiteFolder({ ...options, patience: 300 })
    const page = await quick.open(['index.html']).catch(() => undefined)
    if (page === undefined) throw new SiteError(`There is no site in ${name}/. Build it first: \`faultbook build\`.`)
    await page.handle.close()
    site.#basePath = readBasePath(await textOf(await quick.open(['catalogs.json']).catch(() => undefined)), name)
    await site.#notice(await versionOf(options.folder))
    return site
  }

  /** Where the site is below the root of its host: empty, or a path without its closing slash. */
  get basePath(): string {
    return this.#basePath
  }

  /**
   * Opens the first of these files; undefined where the site has none of them. What is given back is of a site of which all
   * is known that `refresh` takes in, unless one site follows another faster than they can be looked at.
   *
   * @throws SiteAway where there is no site, for longer than one can wait
   */
  async open(paths: readonly string[]): Promise<OpenFile | undefined> {
    for (let look = 1; ; look += 1) {
      const before = await this.refresh()
      const file = await this.files.open(paths)
      if (file === undefined || look === mostLooks || before === (await versionOf(this.options.folder))) return file
      await file.handle.close()
    }
  }

  /** Looks whether there is a new site, and takes in what has to be known of it. Gives what tells it from others. */
  async refresh(): Promise<string | undefined> {
    const { folder, former } = this.options
    const version = await versionOf(folder)
    // For a moment the site before answers, of which nobody may have asked anything yet.
    if (version === undefined && former !== undefined) await this.hashed.keep(former)
    if (version === undefined || version === this.#version) {
      await this.#keeping
      return version
    }
    await this.#notice(version)
    try {
      this.#basePath = readBasePath(await textOf(await this.files.open(['catalogs.json'])), folder)
    } catch {
      // It stays where it was: a site that is being written by hand is no reason to stop.
    }
    return version
  }

  /** No page goes out before its style sheet is kept: it may be asked for after the next exchange. */
  #notice(version: string | undefined): Promise<void> {
    this.#version = version
    this.#keeping = this.hashed.keep(this.options.folder)
    return this.#keeping
  }
}

async function versionOf(folder: string): Promise<string | undefined> {
  const stats = await stat(join(folder, 'catalogs.json'), { bigint: true }).catch(() => undefined)
  return stats === undefined ? undefined : `${stats.dev} ${stats.ino} ${stats.mtimeNs}`
}

async function textOf(file: OpenFile | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined
  try {
    return await file.handle.readFile('utf8')
  } finally {
    await file.handle.close()
  }
}
