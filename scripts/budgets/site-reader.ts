import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { z } from 'zod'

const catalogsSchema = z.object({ catalogs: z.array(z.object({ slug: z.string(), url: z.url() })) })
const catalogSchema = z.object({ entries: z.array(z.object({ url: z.url() })) })

/** A built site on disk. Which pages are entries it reads from the site's own lists. */
export class SiteReader {
  readonly basePath: string
  /** Paths of the entries' pages. */
  readonly entries: readonly string[]
  /** Paths of the pages that Next made. */
  readonly explorers: readonly string[]
  readonly #sizes = new Map<string, number>()

  constructor(private readonly folder: string) {
    const { catalogs } = catalogsSchema.parse(JSON.parse(this.text('/catalogs.json')))
    const [first] = catalogs
    this.basePath = first === undefined ? '' : new URL(first.url).pathname.slice(0, -`/${first.slug}/`.length)
    this.entries = catalogs.flatMap(({ slug }) =>
      catalogSchema.parse(JSON.parse(this.text(`/${slug}/index.json`))).entries.map(({ url }) => this.pathOf(url)),
    )
    const documents = new Set(this.entries)
    this.explorers = this.#pages().filter((path) => !documents.has(path) && !path.startsWith('/e/'))
  }

  /** Path of an address of the site, without its base path. */
  pathOf(address: string): string {
    const { pathname } = new URL(address, 'http://localhost')
    return decodeURIComponent(pathname).slice(this.basePath.length)
  }

  text(path: string): string {
    return readFileSync(this.#file(path), 'utf8')
  }

  /** Bytes that travel: with Brotli, as a host sends text. */
  packed(path: string): number {
    const known = this.#sizes.get(path)
    if (known !== undefined) return known
    const size = brotliCompressSync(readFileSync(this.#file(path))).length
    this.#sizes.set(path, size)
    return size
  }

  /** Bytes of a file that is packed already. */
  size(path: string): number {
    return readFileSync(this.#file(path)).length
  }

  /** Paths of the shared files whose names begin so. */
  sharedFiles(name: string): readonly string[] {
    return readdirSync(join(this.folder, 'assets'))
      .filter((file) => file.startsWith(name) && !/\.(?:br|gz)$/.test(file))
      .map((file) => `/assets/${file}`)
  }

  #file(path: string): string {
    return join(this.folder, path.endsWith('/') ? `${path}index.html` : path)
  }

  #pages(): string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && file.name.endsWith('.html'))
      .map((file) => `/${relative(this.folder, join(file.parentPath, file.name)).split(sep).join('/')}`)
      .map((path) => path.replace(/\/index\.html$/, '/'))
      .sort()
  }
}
