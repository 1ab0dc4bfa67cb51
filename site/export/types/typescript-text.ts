import type { Catalog } from '../../../catalog/model/catalog'

/** Text that cannot end the comment it stands in. */
export function inComment(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')
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
      .map(([name, item]) => `${name}: ${sourceLiteral(item)}`)
      .join(', ')} }`
  }
  return typeof value === 'string' ? quoted(value) : String(value)
}

function quoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${inner.replace(/[\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)}'`
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
