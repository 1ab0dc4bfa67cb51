import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { KeptCatalog, KeptCatalogs } from '../../catalog/kept-catalogs'
import type { SourceFolder } from '../../catalog/parse/data/source-file'
import { CheckedStore } from './checked-store'
import { entryDigest, rememberDigest } from './entry-digest'

/** What is in a file is what a build of this version has written: its checksum says so. */
const keptSchema = z.object({
  version: z.string(),
  files: z.string(),
  kept: z.custom<KeptCatalog>(),
  /** Of its entries. */
  digests: z.custom<readonly string[]>(),
})

/** Another site may share the folder. */
const patience = 7 * 24 * 3600 * 1000

/** Catalogs as earlier builds have read and checked them, in a folder. */
export class CatalogStore implements KeptCatalogs {
  readonly #store: CheckedStore
  readonly #asked = new Set<string>()

  /** `version` changes whenever the code that reads and checks has changed. */
  constructor(
    folder: string,
    private readonly version: string,
  ) {
    this.#store = new CheckedStore(folder)
  }

  hash(texts: Iterable<string>): string {
    const hash = createHash('sha256')
    for (const text of texts) hash.update(`${text.length}\n`).update(text)
    return hash.digest('base64url')
  }

  take(folder: SourceFolder, files: string): KeptCatalog | undefined {
    try {
      const text = this.#store.take(this.#keyOf(folder))?.toString('utf8')
      const read = text === undefined ? undefined : keptSchema.parse(JSON.parse(text))
      if (read?.version !== this.version || read.files !== files) return undefined
      for (const [at, entry] of read.kept.catalog.entries.entries()) {
        const digest = read.digests[at]
        if (digest !== undefined) rememberDigest(entry, digest)
      }
      return read.kept
    } catch {
      return undefined // written by another version
    }
  }

  keep(folder: SourceFolder, files: string, kept: KeptCatalog): void {
    const row: z.infer<typeof keptSchema> = {
      version: this.version,
      files,
      kept,
      digests: kept.catalog.entries.map(entryDigest),
    }
    this.#store.keep(this.#keyOf(folder), Buffer.from(JSON.stringify(row)))
  }

  /** Forgets catalogs that nobody has asked this store for, once they are a week old. */
  prune(): void {
    this.#store.prune(this.#asked, patience)
  }

  #keyOf({ path }: SourceFolder): string {
    const key = this.hash([path]).slice(0, 24)
    this.#asked.add(key)
    return key
  }
}
