import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { displayPath } from '../../disk/files/display-path'
import { FolderReader } from '../../disk/files/folder-reader'
import { readMemory } from '../../importers/merge/import-memory'
import type { ContentPlace } from '../../site/project'

/**
 * The catalogs that these sources were imported into before, by what each `import.json` says: together, or else each of them
 * alone or among others.
 */
export function catalogsOfSources(place: ContentPlace, named: readonly string[]): readonly string[] {
  if (!existsSync(place.content)) return []
  const sources = named.map((name) => displayPath(resolve(place.base, name), place.base))
  const together = catalogsWith(place, (lists) =>
    lists.some((list) => JSON.stringify(list) === JSON.stringify(sources)),
  )
  if (together.length > 0) return together
  return catalogsWith(place, (lists) => sources.every((source) => lists.flat().includes(source)))
}

function catalogsWith(
  place: ContentPlace,
  test: (lists: readonly (readonly string[])[]) => boolean,
): readonly string[] {
  const reader = new FolderReader(place)
  return readdirSync(place.content, { withFileTypes: true })
    .filter((item) => item.isDirectory())
    .map(({ name }) => name)
    .filter((slug) => {
      const file = join(place.content, slug, 'import.json')
      const memory = reader.has(file) ? reader.text(file) : undefined
      return memory !== undefined && test(readMemory(memory, []).imports.map((record) => record.sources))
    })
    .sort()
}
