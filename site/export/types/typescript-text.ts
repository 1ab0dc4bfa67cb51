import type { Catalog } from '../../../catalog/model/catalog'
import { counted } from '../../../catalog/text/counted'
import { commentLine } from './source-text'

/** Text that cannot end the comment it stands in. */
export function inComment(text: string): string {
  return commentLine(text).replaceAll('*/', '*\\/')
}

/** A plain key `__proto__` would set the prototype; a computed one does not. */
export function propertyKey(code: string): string {
  if (code === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(code) ? code : quoted(code)
}

/** A value of JSON as TypeScript. */
export function sourceLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sourceLiteral).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([name, item]) => `${propertyKey(name)}: ${sourceLiteral(item)}`)
      .join(', ')} }`
  }
  return typeof value === 'string' ? quoted(value) : String(value)
}

function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${inner.replace(/[\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)}'`
}

export interface CatalogConstants {
  /** What the catalog is called in the module: `adminApi`. */
  readonly name: string
  /** Members of the object of its codes, each with its comment. */
  readonly rows: readonly string[]
  /** What the object satisfies besides being constant. */
  readonly satisfies?: string
}

/** The codes of a catalog as an object, the types of its codes and entries, and a type guard. */
export function catalogConstants(catalog: Catalog, { name, rows, satisfies }: CatalogConstants): string {
  const typeName = typeNameOf(name)
  return `/** ${inComment(catalog.name)}: ${counted(catalog.entries.length, 'code')}. */
export const ${name}Errors = {
${rows.join('\n')}
} as const${satisfies === undefined ? '' : ` satisfies ${satisfies}`}

export type ${typeName}Code = keyof typeof ${name}Errors
export type ${typeName}Error = (typeof ${name}Errors)[${typeName}Code]

/** Whether a value from outside is a code of ${inComment(catalog.name)}. */
export function is${typeName}Code(value: unknown): value is ${typeName}Code {
  return typeof value === 'string' && Object.prototype.hasOwnProperty.call(${name}Errors, value)
}`
}

/** `AdminApi` for `adminApi`. */
export function typeNameOf(name: string): string {
  return name.replace(/^[a-z]/, (letter) => letter.toUpperCase())
}

/** `admin-api` → `adminApi`; with underscores where two slugs would have one name (`a-1` and `a1`). */
export function catalogIdentifiers(catalogs: readonly Catalog[]): ReadonlyMap<string, string> {
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
