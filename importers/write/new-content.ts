import type { SourceFile } from '../../catalog/parse/source-file'
import type { Merged, Update } from '../merge/merge-entries'
import type { ImportedEntry } from '../rows/imported-entry'
import { editEntries, shownEntry } from './edit-entries'

/** The family of entries for which the source states none. */
const onlyFamily = 'errors'

/** What the files of a catalog are made from, besides its entries. */
export interface ContentRequest {
  readonly request: {
    readonly catalog: string
    readonly folder: string
    readonly memory?: SourceFile
    readonly existing?: readonly SourceFile[]
  }
  /** The placeholder syntaxes of its messages. */
  readonly placeholders: readonly string[]
  readonly families: ReadonlyMap<string, string>
}

/** The files of the folder that are new or different after an import; none where nothing changed. */
export function newContent(merged: Merged, { request, families, placeholders }: ContentRequest): SourceFile[] {
  const existing = request.existing ?? []
  const byPath = new Map(existing.map((file) => [file.path, file]))
  const homes = new Map<string, { updates: Update[]; added: ImportedEntry[] }>()
  const homeOf = (path: string) => {
    const home = homes.get(path) ?? { updates: [], added: [] }
    homes.set(path, home)
    return home
  }
  for (const update of merged.updates) homeOf(update.existing.file.path).updates.push(update)
  for (const entry of merged.added) homeOf(familyPath(request.folder, entry)).added.push(entry)
  const files = [...homes].map(([path, { updates, added }]) => {
    const file = byPath.get(path)
    return file === undefined ? familyFile(path, added) : editEntries(file, updates, added)
  })
  files.push({ path: `${request.folder}/import.json`, text: memoryText(merged) })
  const catalogPath = `${request.folder}/catalog.json`
  if (!byPath.has(catalogPath))
    files.push({ path: catalogPath, text: catalogText(merged, { request, families, placeholders }) })
  const before = new Map(
    [...existing, ...(request.memory === undefined ? [] : [request.memory])].map((file) => [file.path, file.text]),
  )
  return files.filter(({ path, text }) => before.get(path) !== text)
}

/** The file of a family. */
function familyPath(folder: string, { family = onlyFamily }: ImportedEntry): string {
  const name = family === 'catalog' || family === 'import' ? `${family}-errors` : family
  return `${folder}/${name}.json`
}

function familyFile(path: string, entries: readonly ImportedEntry[]): SourceFile {
  const family = entries[0]?.family ?? onlyFamily
  const shown = entries.map((entry) => shownEntry(entry, family))
  return { path, text: `${JSON.stringify({ family, entries: shown }, undefined, 2)}\n` }
}

/** `import.json`: how to import again, and the marks of what was written. */
function memoryText({ memory }: Merged): string {
  const lines = [...memory.entries].map(([key, marks]) => {
    const slug = memory.slugs.get(key)
    const from = memory.from.get(key) ?? 0
    const facts = {
      ...(slug === undefined || slug === key ? {} : { '@slug': slug }),
      ...(from === 0 ? {} : { '@import': String(from) }),
      ...Object.fromEntries(marks),
    }
    return `    ${JSON.stringify(key)}: ${JSON.stringify(facts)}`
  })
  const head = JSON.stringify({ imports: memory.imports }, undefined, 2).replace(/\n\}$/, '')
  return `${head},\n  "entries": {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}}\n}\n`
}

function catalogText({ added }: Merged, { request, families }: ContentRequest): string {
  const words = request.catalog.split('-').join(' ')
  const name = (words[0] ?? '').toUpperCase() + words.slice(1)
  const used = new Set(added.map(({ family }) => family ?? onlyFamily))
  const list = [...used].map((slug) => {
    const family = families.get(slug) ?? (slug === onlyFamily ? 'Errors' : slug)
    return { slug, name: family.slice(0, 80), summary: `Errors of ${name}${slug === onlyFamily ? '' : `: ${family}`}.` }
  })
  const catalog = { name, summary: `The errors of ${name}.`, families: list }
  return `${JSON.stringify(catalog, undefined, 2)}\n`
}
