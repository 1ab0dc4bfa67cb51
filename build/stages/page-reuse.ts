import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { readFacts } from '../audit/link-table'
import type { SiteReading } from '../audit/site-reading'
import type { SiteFolder } from '../place/site-folder'
import { type Manifest, type PageRow, readRow, writeManifest } from './page-manifest'

/** The forms of a page, by the paths of their files. The first is the page itself. */
export type FormTexts = ReadonlyMap<string, string>

/** What the new site has of a page. Stamps are there where its files have been looked at. */
interface NextRow extends Pick<PageRow, 'key' | 'hash'> {
  readonly files: readonly string[]
  stamps?: readonly number[] | undefined
}

/** The clock of a file system may be that coarse: a change within the same tick would leave the time as it is. */
const coarsestTick = 2_000

/** More files that are gone are looked for by following every link. */
const mostGone = 100

export interface PageReuseOptions {
  /** The folder of the site that is served. */
  readonly current: string
  /** What is in it. */
  readonly before: Manifest
  /** Its table begins with that of `before`. */
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
  readonly #rows = new Map<string, NextRow>()
  readonly #taken = new Set<string>()

  constructor(private readonly options: PageReuseOptions) {}

  /** Puts the files of a page into the new site, where the last build made them from the same; otherwise says no. */
  take(files: readonly string[], key: string): boolean {
    const [page = ''] = files
    const { before, reading, site } = this.options
    const row = readRow(before.pages[page])
    if (row === undefined || row.key !== key || row.facts.length !== files.length) return false
    const stamps = this.#left(files, row) ?? this.#linked(files, row)
    if (stamps === undefined) return false
    for (const [at, file] of files.entries()) {
      reading.take(file, row.facts[at] ?? '')
      site.keep(file)
    }
    this.#taken.add(page)
    this.#rows.set(page, { key, hash: row.hash, files, stamps })
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
      row.stamps ??= stampsOf(this.options.site.root, row.files)?.stamps
      for (const [at, file] of row.files.entries()) {
        const size = row.stamps?.[at * stampLength]
        if (size !== undefined) sizes.set(file, size)
      }
    }
    return sizes
  }

  /**
   * Whether the complete new site, with these files, has all that pages which were taken over lead to: every file and every
   * anchor of the last one, but for files to which no such page leads. Names of assets change with what is in them.
   */
  keepsAll(files: ReadonlySet<string>): boolean {
    const { before, reading } = this.options
    const gone: string[] = []
    const keeps = (file: string, facts: string) => {
      const { ids } = readFacts(facts)
      if (!files.has(file)) {
        gone.push(nameOf(file))
        return ids.length === 0
      }
      const now = new Set(ids.length === 0 ? [] : reading.factsOf(file)?.ids)
      return ids.every((id) => now.has(id))
    }
    const hasPages = Object.entries(before.pages).every(([page, text]) => {
      if (this.#taken.has(page)) return true
      const made = this.#rows.get(page)?.files
      const facts = readRow(text)?.facts
      return made?.length === facts?.length && made?.every((file, at) => keeps(file, facts?.[at] ?? '')) === true
    })
    const hasOthers = () =>
      Object.entries(before.others).every(([file, facts]) => typeof facts === 'string' && keeps(file, facts))
    return hasPages && hasOthers() && gone.length <= mostGone && !reading.hasTakenLinkTo(gone)
  }

  /**
   * Writes down what is in the new site, once it is the one that is served. No failure of the build: without it, or
   * with that of an earlier site, which is believed only of files that have not changed since, the next build takes
   * over less.
   */
  record(file: string): void {
    const { before, current, reading, site } = this.options
    const pages = new Map<string, PageRow>()
    const others = new Set(site.files)
    for (const [page, { key, hash, files, stamps = stampsOf(current, files)?.stamps }] of this.#rows) {
      if (stamps === undefined) continue
      for (const path of files) others.delete(path)
      pages.set(page, { key, hash, stamps, facts: files.map((path) => reading.textOf(path)) })
    }
    const facts = new Map([...others].map((path) => [path, reading.textOf(path)]))
    writeManifest(file, { table: reading.table, pages, others: facts }, before)
  }

  /** The stamps of files with which the new site has begun, where they are these very files. */
  #left(files: readonly string[], { stamps }: PageRow): readonly number[] | undefined {
    const { site } = this.options
    if (!files.every((file) => site.holds(file))) return undefined
    return this.#isUntouched(stampsOf(site.root, files), stamps) ? stamps : undefined
  }

  /** Gives the files of the site that is served their names in the new one, and tells their stamps. */
  #linked(files: readonly string[], { hash, stamps }: PageRow): readonly number[] | undefined {
    const { current, site } = this.options
    const found = stampsOf(current, files)
    try {
      if (!this.#isUntouched(found, stamps)) {
        // Somebody may have copied the site. What a copy keeps says little: its bytes decide.
        if (!isSameSizeAndTime(found?.stamps, stamps)) return undefined
        if (hashOf(files.map((file) => readFileSync(join(current, file)))) !== hash) return undefined
      }
      for (const file of files) site.link(join(current, file), file)
      return found?.stamps
    } catch {
      return undefined // what was linked already is written over
    }
  }

  /** Nobody can change anything of a file and leave its own time of that as it was, unless within one tick of a clock. */
  #isUntouched(found: FoundStamps | undefined, stamps: readonly number[]): boolean {
    const latest = this.options.before.recorded - coarsestTick
    return (
      found !== undefined &&
      found.stamps.length === stamps.length &&
      found.stamps.every((number, at) => number === stamps[at]) &&
      found.changed.every((time) => time < latest)
    )
  }
}

const stampLength = 3

interface FoundStamps {
  /** Of each file its size, when it was written, in milliseconds, and its number. */
  readonly stamps: readonly number[]
  /** When anything of each was changed, its names too, in milliseconds. */
  readonly changed: readonly number[]
}

function stampsOf(folder: string, files: readonly string[]): FoundStamps | undefined {
  const stats = files.map((file) => statSync(folder + file, { throwIfNoEntry: false }))
  if (!stats.every((stat) => stat !== undefined)) return undefined
  return {
    stamps: stats.flatMap(({ size, mtimeMs, ino }) => [size, mtimeMs, ino]),
    changed: stats.map(({ ctimeMs }) => ctimeMs),
  }
}

/** The last name of a path that a link to a file of the site has in it. */
function nameOf(file: string): string {
  const path = file.replace(/\/index\.html$/, '')
  return path.slice(path.lastIndexOf('/') + 1)
}

function isSameSizeAndTime(found: readonly number[] | undefined, stamps: readonly number[]): boolean {
  return found?.length === stamps.length && found.every((number, at) => at % stampLength > 1 || number === stamps[at])
}

function hashOf(parts: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}\n`).update(part)
  return hash.digest('base64url')
}
