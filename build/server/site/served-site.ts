import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { HashedFiles } from './hashed-files'
import { readBasePath } from './read-base-path'
import { SiteError } from './site-error'
import { type OpenFile, SiteFolder, type SiteFolderOptions } from './site-folder'

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

  /** Looks whether there is a new site, and takes in what has to be known of it. */
  async refresh(): Promise<void> {
    const version = await versionOf(this.options.folder)
    if (version === undefined || version === this.#version) return this.#keeping
    await this.#notice(version)
    try {
      this.#basePath = readBasePath(await textOf(await this.files.open(['catalogs.json'])), this.options.folder)
    } catch {
      // It stays where it was: a site that is being written by hand is no reason to stop.
    }
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
