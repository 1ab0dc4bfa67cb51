import type { SourceFile } from '../catalog/parse/data/source-file'
import type { ReservedWords } from '../catalog/values/slug'
import { type Mapped, makeEntries } from './mapping/make-entries'
import { type ExistingCatalog, readExistingCatalog } from './merge/existing-catalog'
import { type ExistingEntry, ownersOf, readExisting } from './merge/existing-entries'
import { findImport, type ImportMemory, type ImportRecord, readMemory } from './merge/import-memory'
import { knownNames } from './merge/known-names'
import { type Merged, mergeEntries } from './merge/merge-entries'
import { rightsOf } from './merge/rights'
import { groupByForm } from './read/group-by-form'
import { readGroup } from './read/read-group'
import type { ParseCode } from './readers/code/syntax/syntax-node'
import { apiTitle } from './readers/openapi/api-title'
import type { Form } from './rows/detect-form'
import type { ImportResult } from './rows/import-result'
import { type Loss, lossAt, type ReadOptions, startOf } from './rows/row'
import { summarize } from './summarize'
import { draftLimit } from './write/catalog-file'
import { newContent } from './write/new-content'

/** What an import starts from. */
export interface ImportRequest {
  readonly sources: readonly SourceFile[]
  /** Files that sources refer to: they are read where they are referred to, and never by themselves. */
  readonly referenced?: readonly SourceFile[]
  /** What was named on the command line: files, folders, patterns. The paths of the sources where it is left out. */
  readonly named?: readonly string[]
  /** Slug of the catalog. */
  readonly catalog: string
  /** Path of the folder of the catalog: `content/shop`. */
  readonly folder: string
  /** Words that no slug of a code may begin with, since pages of the site do. */
  readonly reserved: ReservedWords['inCatalog']
  /** The form of all sources, where it is not to be found out: `openapi`, `csv`. */
  readonly form?: string
  readonly section?: string
  readonly map?: ReadOptions['map']
  /** Parses code; without it code cannot be read, and that is told. */
  readonly parse?: ParseCode
  /** Where the folder of JSON Schemas is, seen from the catalog, if there is one: `../.schemas`. */
  readonly schemas?: string
  /** `import.json` of the folder, as the last import left it. */
  readonly memory?: SourceFile
  /** The JSON and `.mdx` files of entries that are in the folder, and `catalog.json`. */
  readonly existing?: readonly SourceFile[]
}

/** Brings foreign files into a catalog: entries, files to write, and all that was lost. Reads and writes no disk. */
export function importSources(request: ImportRequest): ImportResult {
  const unreadable: Loss[] = []
  const memory = readMemory(request.memory, unreadable)
  const found = findImport(memory, recordOf(request))
  const losses: Loss[] = []
  const { groups, form } = groupByForm(request, found.record.form, losses)
  const { record } = found
  const reading = { options: optionsOf(record), parse: request.parse, referenced: request.referenced ?? [], losses }
  const rows = [...groups].flatMap(([group, files]) => readGroup(group, files, reading))
  const before = readExistingCatalog(request.existing ?? [])
  const content = readExisting(request.existing ?? [], unreadable)
  const { placeholders, docsUrl, hasHttp = false } = before ?? {}
  const names = { earlier: earlierSlugs(memory, content), owners: ownersOf(content, placeholders) }
  const known = knownNames(content, memory, rightsOf(memory.imports, found.index, record))
  const home = { ...names, known, reserved: request.reserved, placeholders, docsUrl, hasHttp }
  const mapped = makeEntries(rows, { ...optionsOf(record), ...home, isKnownCatalog: before !== undefined })
  for (const loss of mapped.losses) losses.push(loss)
  const refusals = [...unreadable, ...unusedMaps(mapped, record, request)]
  return finish({ request, mapped, memory, before, content, found, form, losses, refusals })
}

/** The slugs that entries have already: by the last import, or by a person who wrote the same code. */
function earlierSlugs(memory: ImportMemory, content: ReadonlyMap<string, ExistingEntry>) {
  const stated = [...content.values()].flatMap(({ key, slug }) => (slug === undefined ? [] : [[key, slug] as const]))
  return new Map([...stated, ...memory.slugs])
}

function recordOf({ named, sources, form, section, map }: ImportRequest): ImportRecord {
  return {
    sources: named ?? sources.map(({ path }) => path),
    ...(form === undefined ? {} : { form }),
    ...(section === undefined ? {} : { section }),
    ...(map === undefined ? {} : { map }),
  }
}

function optionsOf({ section, map }: ImportRecord): ReadOptions {
  return { ...(section === undefined ? {} : { section }), ...(map === undefined ? {} : { map }) }
}

/** Fields that were asked for by a key that no row has. */
function unusedMaps({ guesses }: Mapped, { map = {} }: ImportRecord, { sources }: ImportRequest): Loss[] {
  const used = new Set(guesses.filter(({ by }) => by === 'map').map(({ field }) => field))
  const keys = guesses.map(({ key }) => key).slice(0, 30)
  const place = startOf(sources[0]?.path ?? '')
  return Object.entries(map).flatMap(([field, key]) =>
    used.has(field)
      ? []
      : [lossAt(place, `no column, key or path "${key}" for ${field}; there are: ${keys.join(', ')}`)],
  )
}

interface Finishing {
  readonly request: ImportRequest
  readonly mapped: Mapped
  readonly memory: ImportMemory
  readonly before: ExistingCatalog | undefined
  readonly content: ReadonlyMap<string, ExistingEntry>
  readonly found: ReturnType<typeof findImport>
  readonly form: Form | 'unknown'
  readonly losses: readonly Loss[]
  readonly refusals: readonly Loss[]
}

function finish({ request, mapped, memory, before, content, found, form, losses, refusals }: Finishing): ImportResult {
  const { entries, families, guesses, placeholders, joined } = mapped
  const { catalog, folder, existing = [] } = request
  const checked = before && { catalog: before.file, reserved: request.reserved }
  const merged = mergeEntries(entries, { memory, record: found, content, checked })
  const lost = sortLosses([...losses, ...merged.overruled])
  const titles =
    before === undefined ? new Set(request.sources.flatMap((source) => apiTitle(source) ?? [])) : new Set<string>()
  const [title] = titles.size === 1 ? titles : []
  const facts = { catalog, folder, title, before, existing, memory: request.memory, schemas: request.schemas }
  return {
    form,
    entries,
    files: refusals.length > 0 ? [] : newContent(merged, { ...facts, families, placeholders }),
    summary: summarize(entries, { form, lost, counts: merged.counts }),
    lost,
    doubts: mapped.doubts,
    conflicts: merged.conflicts,
    gone: merged.gone,
    reopened: merged.reopened,
    deleted: merged.deleted,
    renamed: merged.renamed,
    changes: merged.changes,
    refusals,
    guesses,
    placeholders,
    joined,
    draftLimit: raisedLimit(merged, before),
  }
}

function raisedLimit(merged: Merged, before: ExistingCatalog | undefined): ImportResult['draftLimit'] {
  const after = before === undefined ? undefined : draftLimit(merged, before)
  return before?.drafts === undefined || after === undefined ? undefined : { before: before.drafts, after }
}

function sortLosses(losses: readonly Loss[]): Loss[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...losses].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column)
}
