import type { ReservedWords } from '../catalog/model/slug'
import type { SourceFile } from '../catalog/parse/source-file'
import { type Mapped, makeEntries } from './mapping/make-entries'
import { type ImportMemory, readMemory } from './merge/import-memory'
import { mergeEntries } from './merge/merge-entries'
import { readCode } from './readers/code/read-code'
import type { ParseCode } from './readers/code/syntax-node'
import { codeForms, readers } from './registry'
import { detectForm, type Form, formByName } from './rows/detect-form'
import type { ImportResult, ImportSummary } from './rows/import-result'
import type { ImportedEntry } from './rows/imported-entry'
import { longestSource, longestSources } from './rows/limits'
import { type Loss, lossAt, type Reading, type ReadOptions, type Row } from './rows/row'
import { newContent } from './write/new-content'

/** What an import starts from. */
export interface ImportRequest {
  readonly sources: readonly SourceFile[]
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
  /** `import.json` of the folder, as the last import left it. */
  readonly memory?: SourceFile
  /** The JSON and `.mdx` files of entries that are in the folder, and `catalog.json`. */
  readonly existing?: readonly SourceFile[]
}

/** Brings foreign files into a catalog: entries, files to write, and all that was lost. Reads and writes no disk. */
export function importSources(request: ImportRequest): ImportResult {
  const losses: Loss[] = []
  const sources = withinLimits(request.sources, losses)
  const asked = request.form === undefined ? undefined : formByName(request.form)
  const byForm = new Map<Form, SourceFile[]>()
  for (const source of sources) {
    const form = asked ?? detectForm(source)
    if (form === undefined) losses.push(lossAt(startOf(source), 'a file whose form is not known'))
    else byForm.set(form, [...(byForm.get(form) ?? []), source])
  }
  const rows = [...byForm].flatMap(([form, files]) => readForm(form, { files, request, losses }))
  const memory = readMemory(request.memory, losses)
  const mapped = makeEntries(rows, mapOptions(request, memory))
  const lost = sortLosses([...losses, ...mapped.losses])
  const form = [...byForm].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? asked ?? 'unknown'
  return finish({ request, mapped, memory, form, lost })
}

interface Finishing {
  readonly request: ImportRequest
  readonly mapped: Mapped
  readonly memory: ImportMemory
  readonly form: Form | 'unknown'
  readonly lost: readonly Loss[]
}

function finish({ request, mapped, memory, form, lost }: Finishing): ImportResult {
  const merged = mergeEntries(mapped.entries, { memory, existing: request.existing ?? [] })
  const files = newContent(merged, { request, form, families: mapped.families })
  const all = [...lost, ...merged.losses]
  const summary = summarize(mapped.entries, { form, lost: all, merged: merged.counts })
  const { conflicts, gone, deleted } = merged
  return {
    form,
    entries: mapped.entries,
    files,
    summary,
    lost: all,
    conflicts,
    gone,
    deleted,
    guesses: mapped.guesses,
    placeholders: mapped.placeholders,
  }
}

function readForm(
  form: Form,
  { files, request, losses }: { files: SourceFile[]; request: ImportRequest; losses: Loss[] },
): Row[] {
  const { section, map, parse } = request
  const options = { ...(section === undefined ? {} : { section }), ...(map === undefined ? {} : { map }) }
  const read = readers.get(form)
  const reading = guarded(files, () => {
    if (read !== undefined) return read(files, options)
    return parse !== undefined && codeForms.has(form)
      ? readCode(files, { ...options, language: form, parse })
      : undefined
  })
  if (reading === undefined) {
    losses.push(...files.map((file) => lossAt(startOf(file), `a file of a form that cannot be read here: ${form}`)))
    return []
  }
  losses.push(...reading.losses)
  return [...reading.rows]
}

/** A library that gives up on a file is one more loss. */
function guarded(files: readonly SourceFile[], read: () => Reading | undefined): Reading | undefined {
  try {
    return read()
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown'
    return { rows: [], losses: files.map((file) => lossAt(startOf(file), `a file that could not be read: ${why}`)) }
  }
}

function mapOptions({ section, map, reserved }: ImportRequest, { slugs }: ImportMemory) {
  return { slugs, reserved, ...(section === undefined ? {} : { section }), ...(map === undefined ? {} : { map }) }
}

function withinLimits(sources: readonly SourceFile[], losses: Loss[]): SourceFile[] {
  let total = 0
  return sources.filter((source) => {
    total += source.text.length
    const isFine = source.text.length <= longestSource && total <= longestSources
    if (!isFine) losses.push(lossAt(startOf(source), `a file that is too large: ${source.text.length} characters`))
    return isFine
  })
}

function startOf({ path }: SourceFile) {
  return { file: path, line: 1, column: 1 }
}

function sortLosses(losses: readonly Loss[]): Loss[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...losses].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column)
}

interface Summing {
  readonly form: string
  readonly lost: readonly Loss[]
  readonly merged: Pick<ImportSummary, 'added' | 'changed' | 'unchanged' | 'gone'>
}

/** The numbers of an import. Each status of an entry counts once; `none` counts entries without one. */
function summarize(entries: readonly ImportedEntry[], { form, lost, merged }: Summing): ImportSummary {
  const statuses = new Map<string, number>()
  for (const entry of entries) {
    const names = entry.statuses === undefined ? ['none'] : entry.statuses.map(String)
    for (const name of names) statuses.set(name, (statuses.get(name) ?? 0) + 1)
  }
  return {
    form,
    codes: entries.length,
    statuses: Object.fromEntries([...statuses].sort(([a], [b]) => (a < b ? -1 : 1))),
    drafts: entries.length,
    variants: entries.reduce((sum, { variants }) => sum + (variants?.length ?? 0), 0),
    ...merged,
    lost,
  }
}
