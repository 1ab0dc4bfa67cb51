import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { displayPath } from '../../disk/files/display-path'
import { FolderReader } from '../../disk/files/folder-reader'
import { readMemory } from '../../importers/merge/import-memory'
import type { ContentPlace } from '../../site/project'

/** The catalogs that these sources were imported into before, by what each `import.json` says. */
export function catalogsOfSources(place: ContentPlace, named: readonly string[]): readonly string[] {
  if (!existsSync(place.content)) return []
  const sources = JSON.stringify(named.map((name) => displayPath(resolve(place.base, name), place.base)))
  const reader = new FolderReader(place)
  return readdirSync(place.content, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => name)
    .filter((slug) => {
      const file = join(place.content, slug, 'import.json')
      const memory = reader.has(file) ? reader.text(file) : undefined
      return readMemory(memory, []).imports.some((record) => JSON.stringify(record.sources) === sources)
    })
    .sort()
}
