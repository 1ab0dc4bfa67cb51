import { absoluteUrl, homePath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { lifecycleState, lifecycleWords } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'
import { counted } from '../../catalog/text/counted'
import { registryJson } from '../forms/registry-json'

/**
 * A TypeScript module with the codes of the catalogs as constants: for each catalog an object, the
 * types of its codes and entries, and a type guard. It needs nothing else and runs as it is.
 */
export function typescriptModule(site: Site, catalogs: readonly Catalog[]): string {
  const names = identifiers(catalogs)
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
    `  ${key(entryName(entry))}: ${literal({ code: entry.code, ...registry.get(entryName(entry)) })},`,
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
  const state = lifecycleState(entry)
  const moment = state === 'active' ? undefined : entry[state]
  const since = typeof moment === 'string' ? ` since ${moment}` : ''
  const instead = entry.replacedBy.length > 0 ? `; use ${entry.replacedBy.join(', ')}` : ''
  const summary = entry.summary ?? entry.title
  const words = state === 'active' ? summary : `${summary} @deprecated ${lifecycleWords[state].label}${since}${instead}`
  return inComment(words)
}

/** Text that cannot end the comment it stands in. */
function inComment(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')
}

/** A plain key `__proto__` would set the prototype; a computed one does not. */
function key(code: string): string {
  if (code === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(code) ? code : quoted(code)
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, item]) => `${name}: ${literal(item)}`)
      .join(', ')} }`
  }
  return typeof value === 'string' ? quoted(value) : String(value)
}

function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${inner.replace(/[\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)}'`
}

/** `admin-api` → `adminApi`; with underscores where two slugs would have one name (`a-1` and `a1`). */
function identifiers(catalogs: readonly Catalog[]): ReadonlyMap<string, string> {
  const camel = (slug: string) => guarded(slug.replace(/-(.)/g, (_, next: string) => next.toUpperCase()))
  return new Map(
    catalogs.map(({ slug }) => {
      const isShared = catalogs.some((other) => other.slug !== slug && sameName(camel(other.slug), camel(slug)))
      return [slug, isShared ? guarded(slug.replaceAll('-', '_')) : camel(slug)]
    }),
  )
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

/** No identifier begins with a digit. */
function guarded(name: string): string {
  return /^\d/.test(name) ? `_${name}` : name
}
