import type { SourceFile } from '../../catalog/parse/data/source-file'
import type { Update } from '../merge/existing-entries'
import { entryMemory } from '../merge/import-memory'
import type { Merged } from '../merge/merge-entries'
import type { ImportedEntry } from '../rows/imported-entry'
import { type CatalogFacts, catalogFile, schemaOf } from './catalog-file'
import { editEntries, familyOfFile, shownEntry } from './edit-entries'

/** The file of entries for which the source states no family. */
const withoutFamily = 'errors'

/** What the files of a catalog are made from, besides its entries. */
export interface ContentFacts extends CatalogFacts {
  readonly existing: readonly SourceFile[]
  readonly memory: SourceFile | undefined
}

/** The files of the folder that are new or different after an import; none where nothing changed. */
export function newContent(merged: Merged, facts: ContentFacts): SourceFile[] {
  const { existing, memory, folder } = facts
  const byPath = new Map(existing.map((file) => [file.path, file]))
  const homes = new Map<string, { updates: Update[]; added: ImportedEntry[] }>()
  const homeOf = (path: string) => {
    const home = homes.get(path) ?? { updates: [], added: [] }
    homes.set(path, home)
    return home
  }
  for (const update of merged.updates) homeOf(update.existing.file.path).updates.push(update)
  const pathOf = familyPaths(folder, byPath)
  for (const entry of merged.added) homeOf(pathOf(entry)).added.push(entry)
  const files = [...homes].map(([path, { updates, added }]) => {
    const file = byPath.get(path)
    return file === undefined ? familyFile(path, added, facts.schemas) : editEntries(file, updates, added)
  })
  files.push(catalogFile(merged, facts), { path: `${folder}/import.json`, text: memoryText(merged) })
  const before = new Map([...existing, ...(memory === undefined ? [] : [memory])].map(({ path, text }) => [path, text]))
  return files.filter(({ path, text }) => before.get(path) !== text)
}

/** Names of files that are no families'. */
const otherFiles: ReadonlySet<string> = new Set(['catalog', 'import', 'readme', withoutFamily])

/** Says into which file an entry goes: that of its family, unless what is there is another one's. */
function familyPaths(folder: string, byPath: ReadonlyMap<string, SourceFile>): (entry: ImportedEntry) => string {
  const known = new Map<string | undefined, string>()
  return ({ family }) => {
    const path = known.get(family)
    if (path !== undefined) return path
    const name = family === undefined ? withoutFamily : otherFiles.has(family) ? `${family}-errors` : family
    let free = `${folder}/${name}.json`
    for (let count = 2; ; count++) {
      const file = byPath.get(free)
      if (file === undefined || familyOfFile(file) === family) break
      free = `${folder}/${name}-${count}.json`
    }
    known.set(family, free)
    return free
  }
}

function familyFile(path: string, entries: readonly ImportedEntry[], schemas: string | undefined): SourceFile {
  const family = entries[0]?.family
  const shown = entries.map((entry) => shownEntry(entry, family))
  const file = { ...schemaOf(schemas, 'entries'), ...(family === undefined ? {} : { family }), entries: shown }
  return { path, text: `${JSON.stringify(file, undefined, 2)}\n` }
}

/** `import.json`: how to import again, and the marks of what was written. */
function memoryText({ memory }: Merged): string {
  const lines = [...memory.entries.keys()].map((key) => {
    return `    ${JSON.stringify(key)}: ${JSON.stringify(entryMemory(memory, key))}`
  })
  const head = JSON.stringify({ imports: memory.imports }, undefined, 2).replace(/\n\}$/, '')
  return `${head},\n  "entries": {${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}}\n}\n`
}
