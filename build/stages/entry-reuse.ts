import { createHash } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readChecked, writeChecked } from '../../disk/store/checked-file'
import { linkKinds } from '../audit/found-link'
import { type FileFacts, LinkTable } from '../audit/link-table'
import type { SiteReading } from '../audit/site-reading'

/** The forms of an entry, as files of its folder. */
export const entryForms = ['index.html', 'index.json', 'index.md'] as const

/** The texts of the forms of an entry. */
export type FormTexts = Readonly<Record<(typeof entryForms)[number], string>>

/**
 * For each entry's path: its key, a hash of its forms, of each form its size and the time of its last change in
 * milliseconds, and what each form leads to: numbers of links and of ids, as `1,2;3`.
 */
const rowSchema = z.tuple([
  z.string(),
  z.string(),
  z.array(z.number()).length(entryForms.length * 2),
  z.array(z.string()).length(entryForms.length),
])
const manifestSchema = z.object({
  links: z.array(z.tuple([z.enum(linkKinds), z.string()])),
  ids: z.array(z.string()),
  entries: z.record(z.string(), rowSchema),
})

interface Manifest {
  readonly table: LinkTable
  readonly entries: ReadonlyMap<string, z.infer<typeof rowSchema>>
}

/**
 * What the last build made of the entries, in the site that is served. Whoever has the same key gets the same
 * files again, as further names of them, in place of being rendered, and what was read in them is known to `reading`.
 * Files that somebody or a failing disk has changed since are not taken, nor is anything where the file system has no
 * such links.
 */
export class EntryReuse {
  readonly #before: Manifest
  readonly #keys = new Map<string, string>()
  readonly #hashes = new Map<string, string>()
  #reused = 0

  /** `current` is the folder of the site that is served, `manifest` a file that says what is in it. */
  constructor(
    private readonly current: string,
    private readonly manifest: string,
    private readonly reading: SiteReading,
  ) {
    this.#before = readManifest(manifest)
  }

  /** How many entries were taken over. */
  get reused(): number {
    return this.#reused
  }

  /** Puts the files of an entry into `target`, where the last build made them from the same; otherwise says no. */
  take(path: string, key: string, target: string): boolean {
    this.#keys.set(path, key)
    const row = this.#before.entries.get(path)
    if (row === undefined || row[0] !== key) return false
    const facts = row[3].map((text) => this.reading.table.take(readFacts(text), this.#before.table))
    if (facts.includes(undefined)) return false
    const from = join(this.current, path)
    if (!isDeepEqual(stampsOf(from), row[2])) return false
    try {
      if (hashOf(entryForms.map((form) => readFileSync(join(from, form)))) !== row[1]) return false
      mkdirSync(target, { recursive: true })
      for (const form of entryForms) linkSync(join(from, form), join(target, form))
    } catch {
      for (const form of entryForms) rmSync(join(target, form), { force: true })
      return false
    }
    for (const [at, form] of entryForms.entries()) {
      const found = facts[at]
      if (found !== undefined) this.reading.take(`${path}${form}`, found)
    }
    this.#reused += 1
    this.#hashes.set(path, row[1])
    return true
  }

  /** Notes what an entry was made into where nothing could be taken. */
  made(path: string, texts: FormTexts): void {
    this.#hashes.set(path, hashOf(entryForms.map((form) => Buffer.from(texts[form]))))
    for (const form of entryForms) this.reading.note(`${path}${form}`, texts[form])
  }

  /**
   * Writes down what is in the new site, once it is the one that is served. No failure of the build: without it, or
   * with that of an earlier site, which is believed only of files that have not changed since, the next build takes
   * over less.
   */
  record(): void {
    const rows = [...this.#keys].flatMap(([path, key]) => {
      const [stamps, hash] = [stampsOf(join(this.current, path)), this.#hashes.get(path)]
      const facts = entryForms.map((form) => writeFacts(this.reading.files.get(`${path}${form}`)))
      return stamps === undefined || hash === undefined ? [] : [[path, [key, hash, stamps, facts]] as const]
    })
    const { links, ids } = this.reading.table
    const manifest: z.infer<typeof manifestSchema> = {
      links: links.map(({ kind, link }) => [kind, link]),
      ids,
      entries: Object.fromEntries(
        rows.map(([path, [key, hash, stamps, facts]]) => [path, [key, hash, [...stamps], facts]]),
      ),
    }
    writeChecked(this.manifest, Buffer.from(JSON.stringify(manifest)))
  }
}

/** Without a manifest, or with a broken one, everything is made anew. */
function readManifest(file: string): Manifest {
  try {
    const { links, ids, entries } = manifestSchema.parse(JSON.parse(readChecked(file)?.toString('utf8') ?? ''))
    const table = new LinkTable()
    for (const [kind, link] of links) table.link({ kind, link })
    for (const id of ids) table.id(id)
    return { table, entries: new Map(Object.entries(entries)) }
  } catch {
    return { table: new LinkTable(), entries: new Map() }
  }
}

function readFacts(text: string): FileFacts {
  const [links = [], ids = []] = text.split(';').map((part) => (part === '' ? [] : part.split(',').map(Number)))
  return { links, ids }
}

function writeFacts(facts: FileFacts | undefined): string {
  return facts === undefined ? ';' : `${facts.links.join(',')};${facts.ids.join(',')}`
}

function stampsOf(folder: string): readonly number[] | undefined {
  const stats = entryForms.map((form) => statSync(join(folder, form), { throwIfNoEntry: false }))
  return stats.every((stat) => stat !== undefined) ? stats.flatMap(({ size, mtimeMs }) => [size, mtimeMs]) : undefined
}

function isDeepEqual(left: readonly number[] | undefined, right: readonly number[]): boolean {
  return left !== undefined && left.length === right.length && left.every((number, at) => number === right[at])
}

function hashOf(parts: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}\n`).update(part)
  return hash.digest('base64url')
}
