import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { displayPath } from '../../disk/files/display-path'
import { readCatalogFolder } from '../../disk/import/read-catalog-folder'
import { readMemory } from '../../importers/merge/import-memory'
import type { ContentPlace } from '../../site/project'

/** The catalogs that these sources were imported into before, by what each `import.json` says. */
export function catalogsOfSources(place: ContentPlace, named: readonly string[]): readonly string[] {
  if (!existsSync(place.content)) return []
  const sources = JSON.stringify(named.map((name) => displayPath(resolve(place.base, name), place.base)))
  return readdirSync(place.content, { withFileTypes: true })
    .filter((item) => item.isDirectory() && existsSync(join(place.content, item.name, 'import.json')))
    .map(({ name }) => name)
    .filter((slug) => {
      const { memory } = readCatalogFolder(place, slug)
      return readMemory(memory, []).imports.some((record) => JSON.stringify(record.sources) === sources)
    })
    .sort()
}
