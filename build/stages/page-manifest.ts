import { z } from 'zod'
import { readChecked, writeChecked } from '../../disk/store/checked-file'
import { linkKinds } from '../audit/found-link'
import { factsText, LinkTable, readFacts, type TableRows } from '../audit/link-table'

/** What is known of a page of the last build. */
export interface PageRow {
  readonly key: string
  /** Of its files, one after the other. */
  readonly hash: string
  /** Three numbers of each file: its size, when it was written, in milliseconds, and its number. */
  readonly stamps: readonly number[]
  /** What each file leads to, as `factsText` writes it. */
  readonly facts: readonly string[]
}

/** What the last build has left. */
export interface Manifest extends TableRows {
  /** When it was written, in milliseconds. */
  readonly recorded: number
  /** How much the table held when it had nothing in it that no file speaks of. */
  readonly fresh: number
  /** Rows by the path of their first file: see `readRow`. */
  readonly pages: Readonly<Record<string, unknown>>
  /** The facts of every other file, by its path. */
  readonly others: Readonly<Record<string, unknown>>
}

/** Texts are looked at when a page asks for its own: to check each here takes as long as to read them. */
const textsSchema = z.custom<Readonly<Record<string, unknown>>>((value) => typeof value === 'object' && value !== null)

const manifestSchema = z.object({
  recorded: z.number(),
  fresh: z.number(),
  links: z.array(z.string()),
  ids: z.array(z.string()),
  pages: textsSchema,
  others: textsSchema,
})

/** Without a manifest, or with a broken one, everything is made again. */
export function readManifest(file: string): Manifest {
  try {
    const read = manifestSchema.parse(JSON.parse(readChecked(file)?.toString('utf8') ?? ''))
    return { ...read, links: read.links.map(readLink) }
  } catch {
    return { recorded: 0, fresh: 0, links: [], ids: [], pages: {}, others: {} }
  }
}

function readLink(text: string) {
  const kind = linkKinds.find((name) => text.startsWith(`${name} `))
  if (kind === undefined) throw new Error(`${text} is no link of a manifest.`)
  return { kind, link: text.slice(kind.length + 1) }
}

/** Writes what a build leaves. `before` is what the one before it had left. */
export function writeManifest(file: string, next: WrittenManifest, before: Manifest): void {
  const { table, pages, others } = isMostlyStale(next.table, before) ? renumbered(next) : next
  const text: z.infer<typeof manifestSchema> = {
    recorded: Date.now(),
    fresh: table === next.table && before.fresh > 0 ? before.fresh : table.size,
    links: table.links.map(({ kind, link }) => `${kind} ${link}`),
    ids: table.ids,
    pages: Object.fromEntries([...pages].map(([page, row]) => [page, rowText(row)])),
    others: Object.fromEntries(others),
  }
  writeChecked(file, Buffer.from(JSON.stringify(text)))
}

export interface WrittenManifest {
  readonly table: LinkTable
  readonly pages: ReadonlyMap<string, PageRow>
  readonly others: ReadonlyMap<string, string>
}

/** A table begins with what the last one had, and pages that are made again leave behind what they led to. */
function isMostlyStale(table: LinkTable, { fresh }: Manifest): boolean {
  return fresh > 0 && table.size > 2 * fresh
}

function renumbered({ table, pages, others }: WrittenManifest): WrittenManifest {
  const own = new LinkTable()
  const links: number[] = []
  const ids: number[] = []
  const again = (text: string) => {
    const facts = readFacts(text)
    return factsText({
      links: facts.links.flatMap((at) => {
        const found = table.links[at]
        if (found !== undefined) links[at] ??= own.link(found)
        return links[at] ?? []
      }),
      ids: facts.ids.flatMap((at) => {
        const found = table.ids[at]
        if (found !== undefined) ids[at] ??= own.id(found)
        return ids[at] ?? []
      }),
    })
  }
  return {
    table: own,
    pages: new Map([...pages].map(([page, row]) => [page, { ...row, facts: row.facts.map(again) }])),
    others: new Map([...others].map(([file, facts]) => [file, again(facts)])),
  }
}

function rowText({ key, hash, stamps, facts }: PageRow): string {
  return [key, hash, stamps.join(','), ...facts].join(' ')
}

/** What `writeManifest` has written of a page; undefined where it is anything else. */
export function readRow(text: unknown): PageRow | undefined {
  const [key, hash, stamps, ...facts] = typeof text === 'string' ? text.split(' ') : []
  if (key === undefined || hash === undefined || stamps === undefined) return undefined
  return { key, hash, stamps: stamps.split(',').map(Number), facts }
}
