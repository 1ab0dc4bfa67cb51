import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { wireTitle } from '../../catalog/model/wire-title'
import { type RegistryEntry, registryJson } from '../forms/registry-json'
import { generatedLine } from './types/source-text'
import { deprecationOf } from './types/typed-catalog'
import { catalogConstants, catalogIdentifiers, inComment, propertyKey, sourceLiteral } from './types/typescript-text'

/**
 * A TypeScript module with the codes of the catalogs as constants: for each catalog an object, the
 * types of its codes and entries, and a type guard. It needs nothing else and runs as it is.
 */
export function typescriptModule(site: Site, catalogs: readonly Catalog[]): string {
  const names = catalogIdentifiers(catalogs)
  const parts = catalogs.map((catalog) => catalogPart(site, catalog, names.get(catalog.slug) ?? ''))
  return `${[`// ${generatedLine(site)}`, ...parts].join('\n\n')}\n`
}

function catalogPart(site: Site, catalog: Catalog, name: string): string {
  const registry = new Map(Object.entries(registryJson(site, [catalog]).catalogs[catalog.slug] ?? {}))
  const rows = catalog.entries.flatMap((entry) => {
    const { problemTitle: _, ...row } = registry.get(entryName(entry)) ?? ({} satisfies Partial<RegistryEntry>)
    // A service sends what it has here: a title without placeholders.
    const literal = sourceLiteral({ code: entry.code, ...row, title: wireTitle(entry) })
    return [`  /** ${comment(entry)} */`, `  ${propertyKey(entryName(entry))}: ${literal},`]
  })
  return catalogConstants(catalog, { name, rows })
}

function comment(entry: Entry): string {
  const summary = entry.summary ?? entry.title
  const deprecated = deprecationOf(entry)
  return inComment(deprecated === undefined ? summary : `${summary} @deprecated ${deprecated}`)
}
