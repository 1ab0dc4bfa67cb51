import { absoluteUrl, homePath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { counted } from '../../catalog/text/counted'
import { registryJson } from '../forms/registry-json'
import { deprecationOf } from './types/typed-catalog'
import { catalogIdentifiers, inComment, propertyKey, sourceLiteral } from './types/typescript-text'

/**
 * A TypeScript module with the codes of the catalogs as constants: for each catalog an object, the
 * types of its codes and entries, and a type guard. It needs nothing else and runs as it is.
 */
export function typescriptModule(site: Site, catalogs: readonly Catalog[]): string {
  const names = catalogIdentifiers(catalogs)
  const parts = catalogs.map((catalog) => catalogPart(site, catalog, names.get(catalog.slug) ?? ''))
  return [`// Made by Faultbook from ${absoluteUrl(site, homePath)}. Do not edit: make it again.`, ...parts].join(
    '\n\n',
  )
}

function catalogPart(site: Site, catalog: Catalog, name: string): string {
  const registry = new Map(Object.entries(registryJson(site, [catalog]).catalogs[catalog.slug] ?? {}))
  const typeName = name.replace(/^[a-z]/, (letter) => letter.toUpperCase())
  const rows = catalog.entries.flatMap((entry) => [
    `  /** ${comment(entry)} */`,
    `  ${propertyKey(entryName(entry))}: ${sourceLiteral({ code: entry.code, ...registry.get(entryName(entry)) })},`,
  ])
  return `/** ${inComment(catalog.name)}: ${counted(catalog.entries.length, 'code')}. */
export const ${name}Errors = {
${rows.join('\n')}
} as const

export type ${typeName}Code = keyof typeof ${name}Errors
export type ${typeName}Error = (typeof ${name}Errors)[${typeName}Code]

/** Whether a value from outside is a code of ${inComment(catalog.name)}. */
export function is${typeName}Code(value: unknown): value is ${typeName}Code {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(${name}Errors, value)
}
`
}

function comment(entry: Entry): string {
  const summary = entry.summary ?? entry.title
  const deprecated = deprecationOf(entry)
  return inComment(deprecated === undefined ? summary : `${summary} @deprecated ${deprecated}`)
}
