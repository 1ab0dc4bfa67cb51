import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readChecked, writeChecked } from '../../disk/store/checked-file'
import { linkKinds } from '../audit/found-link'
import { type FileFacts, LinkTable } from '../audit/link-table'
import type { SiteReading } from '../audit/site-reading'
import type { SiteFolder } from '../place/site-folder'

/** The forms of a page, by the paths of their files. The first is the page itself. */
export type FormTexts = ReadonlyMap<string, string>

/** What is known of a page of the last build. */
interface Row {
  readonly key: string
  /** Of its files, one after the other. */
  readonly hash: string
  /** Four numbers of each file: see `stampOf`. */
  readonly stamps: readonly number[]
  /** What each file leads to: numbers of links and of ids, as `1,2;3`. */
  readonly facts: readonly string[]
}

/** What the new site has of a page. Stamps are there where its files have been looked at. */
interface NextRow extends Pick<Row, 'key' | 'hash'> {
  readonly files: readonly string[]
  stamps?: readonly number[]
}

/** Rows are texts, which are looked at when a page asks for its own: to check each here takes as long as to read them. */
const manifestSchema = z.object({
  recorded: z.number(),
  links: z.array(z.string()),
  ids: z.array(z.string()),
  pages: z.custom<Readonly<Record<string, unknown>>>((value) => typeof value === 'object' && value !== null),
})

interface Manifest {
  /** When it was written, in milliseconds. */
  readonly recorded: number
  readonly table: LinkTable
  readonly pages: Readonly<Record<string, unknown>>
}

/** The clock of a file system may be that coarse: a change within the same tick would leave the time as it is. */
const coarsestTick = 2_000

export interface PageReuseOptions {
  /** The folder of the site that is served. */
  readonly current: string
  /** A file that says what is in it. */
  readonly manifest: string
  readonly reading: SiteReading
  /** The site that is being made. */
  readonly site: SiteFolder
}

/**
 * What the last build made of the pages, in the site that is served. Whoever has the same key gets the same files again,
 * as further names of them, instead of being rendered, and what was read in them is known to `reading`. Files that
 * somebody or a failing disk has changed since are not taken, nor is anything where the file system has no such links.
 */
export class PageReuse {
  readonly #before: Manifest
  readonly #rows = new Map<string, NextRow>()

  constructor(private readonly options: PageReuseOptions) {
    this.#before = readManifest(options.manifest)
  }

  /** Puts the files of a page into the new site, where the last build made them from the same; otherwise says no. */
  take(files: readonly string[], key: string): boolean {
    const [page = ''] = files
    const row = readRow(this.#before.pages[page])
    if (row === undefined || row.key !== key || row.facts.length !== files.length) return false
    const { reading, site } = this.options
    const facts = row.facts.map((text) => reading.table.take(readFacts(text), this.#before.table))
    if (facts.includes(undefined)) return false
    const isLeft = this.#isLeft(files, row)
    if (!isLeft && !this.#isLinked(files, row)) return false
    for (const [at, file] of files.entries()) {
      const found = facts[at]
      if (found !== undefined) reading.take(file, found)
      site.keep(file)
    }
    this.#rows.set(page, { key, hash: row.hash, files, ...(isLeft && { stamps: row.stamps }) })
    return true
  }

  /** Writes a page that could not be taken. Without a key it is none that the next build may take. */
  write(texts: FormTexts, key: string | undefined): void {
    const { reading, site } = this.options
    const parts: Buffer[] = []
    for (const [file, text] of texts) {
      const bytes = Buffer.from(text)
      site.write(file, bytes)
      reading.note(file, text)
      parts.push(bytes)
    }
    const files = [...texts.keys()]
    if (key !== undefined) this.#rows.set(files[0] ?? '', { key, hash: hashOf(parts), files })
  }

  /** The sizes of files of the new site, once it is complete: of all that the next build may take, and are there. */
  sizes(): ReadonlyMap<string, number> {
    const sizes = new Map<string, number>()
    for (const row of this.#rows.values()) {
      const stamps = row.stamps ?? stampsOf(this.options.site.root, row.files)
      if (stamps === undefined) continue
      row.stamps = stamps
      for (const [at, file] of row.files.entries()) sizes.set(file, stamps[at * stampLength] ?? 0)
    }
    return sizes
  }

  /**
   * Writes down what is in the new site, once it is the one that is served. No failure of the build: without it, or
   * with that of an earlier site, which is believed only of files that have not changed since, the next build takes
   * over less.
   */
  record(): void {
    const { current, manifest, reading } = this.options
    const pages = [...this.#rows].flatMap(([page, { key, hash, files, stamps = stampsOf(current, files) }]) => {
      const facts = files.map((file) => writeFacts(reading.files.get(file)))
      return stamps === undefined ? [] : [[page, [key, hash, stamps.join(','), ...facts].join(' ')] as const]
    })
    const { links, ids } = reading.table
    const text: z.infer<typeof manifestSchema> = {
      recorded: Date.now(),
      links: links.map(({ kind, link }) => `${kind} ${link}`),
      ids,
      pages: Object.fromEntries(pages),
    }
    writeChecked(manifest, Buffer.from(JSON.stringify(text)))
  }

  /** Whether the new site has begun with these very files. */
  #isLeft(files: readonly string[], { stamps }: Row): boolean {
    const { site } = this.options
    return files.every((file) => site.holds(file)) && this.#isUntouched(stampsOf(site.root, files), stamps)
  }

  /** Gives the files of the site that is served their names in the new one. */
  #isLinked(files: readonly string[], { hash, stamps }: Row): boolean {
    const { current, site } = this.options
    const found = stampsOf(current, files)
    try {
      if (!this.#isUntouched(found, stamps)) {
        // Somebody may have copied the site. What a copy keeps says little: its bytes decide.
        if (!isSameSizeAndTime(found, stamps)) return false
        if (hashOf(files.map((file) => readFileSync(join(current, file)))) !== hash) return false
      }
      for (const file of files) site.link(join(current, file), file)
      return true
    } catch {
      return false // what was linked already is written over
    }
  }

  /** Nobody can write into a file and leave the time of its last change as it was, unless within one tick of a clock. */
  #isUntouched(found: readonly number[] | undefined, stamps: readonly number[]): boolean {
    return (
      found !== undefined &&
      found.length === stamps.length &&
      found.every((number, at) => number === stamps[at]) &&
      found.every((number, at) => at % stampLength !== 2 || number < this.#before.recorded - coarsestTick)
    )
  }
}

const stampLength = 4

/** Of each file its size, when it was written, when anything of it was changed, both in milliseconds, and its number. */
function stampsOf(folder: string, files: readonly string[]): readonly number[] | undefined {
  const stats = files.map((file) => statSync(folder + file, { throwIfNoEntry: false }))
  if (!stats.every((stat) => stat !== undefined)) return undefined
  return stats.flatMap(({ size, mtimeMs, ctimeMs, ino }) => [size, mtimeMs, ctimeMs, ino])
}

function isSameSizeAndTime(found: readonly number[] | undefined, stamps: readonly number[]): boolean {
  return found?.length === stamps.length && found.every((number, at) => at % stampLength > 1 || number === stamps[at])
}

/** Without a manifest, or with a broken one, everything is made again. */
function readManifest(file: string): Manifest {
  const table = new LinkTable()
  try {
    const read = manifestSchema.parse(JSON.parse(readChecked(file)?.toString('utf8') ?? ''))
    for (const text of read.links) {
      const kind = linkKinds.find((name) => text.startsWith(`${name} `))
      if (kind !== undefined) table.link({ kind, link: text.slice(kind.length + 1) })
    }
    for (const id of read.ids) table.id(id)
    return { recorded: read.recorded, table, pages: read.pages }
  } catch {
    return { recorded: 0, table, pages: {} }
  }
}

function readRow(text: unknown): Row | undefined {
  const [key, hash, stamps, ...facts] = typeof text === 'string' ? text.split(' ') : []
  if (key === undefined || hash === undefined || stamps === undefined) return undefined
  return { key, hash, stamps: stamps.split(',').map(Number), facts }
}

function readFacts(text: string): FileFacts {
  const [links = [], ids = []] = text.split(';').map((part) => (part === '' ? [] : part.split(',').map(Number)))
  return { links, ids }
}

function writeFacts(facts: FileFacts | undefined): string {
  return facts === undefined ? ';' : `${facts.links.join(',')};${facts.ids.join(',')}`
}

function hashOf(parts: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}\n`).update(part)
  return hash.digest('base64url')
}
