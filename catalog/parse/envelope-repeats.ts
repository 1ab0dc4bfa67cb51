import type { AuthoredCatalog } from '../model/catalog-schema'
import type { Located } from '../model/located'
import type { Problem } from '../model/problem'
import type { EnvelopeRole } from '../values/vocabulary'

/** What an error body says once: of two such fields beside each other nobody could tell which one holds. */
const single: ReadonlySet<EnvelopeRole> = new Set<EnvelopeRole>([
  'title',
  'message',
  'status',
  'request-id',
  'retry-after',
])

/** Fields and headers of an envelope that are declared twice, and roles that only one field of an object may play. */
export function repeatsInEnvelope({ envelope }: Pick<AuthoredCatalog, 'envelope'>, located: Located): Problem[] {
  if (envelope === undefined) return []
  const fields = envelope.fields.map(({ path, role }, index) => ({ path, role, index }))
  const line = (list: string, index: number) => located.locate(['envelope', list, index]).line
  const again = repeats(fields, ({ path }) => path).map(([field, first]): Problem => {
    const received = `\`${field.path}\` again; the first is in line ${line('fields', first.index)}`
    const place = located.locate(['envelope', 'fields', field.index, 'path'])
    return { ...words, subject: field.path, place, received, expected: 'each field of the envelope once' }
  })
  const roles = fields.filter(({ role }) => single.has(role))
  const twice = repeats(roles, ({ path, role }) => `${parentOf(path)} ${role}`).flatMap(([field, first]): Problem[] => {
    if (field.path === first.path) return []
    const subject = `envelope.fields[${field.index}].role`
    const place = located.locate(['envelope', 'fields', field.index, 'role'])
    const expected = `one field with the role "${field.role}" in an object`
    const received = `a second one, \`${field.path}\`; the first is \`${first.path}\` in line ${line('fields', first.index)}`
    return [{ kind: 'bad-field', subject, place, expected, received, write: '"role": "other"' }]
  })
  const headers = repeats(
    envelope.headers.map((header, index) => ({ ...header, index })),
    (header) => `${header.in} ${header.name.toLowerCase()}`,
  ).map(([header, first]): Problem => {
    const received = `\`${header.name}\` again; the first is in line ${line('headers', first.index)}`
    const place = located.locate(['envelope', 'headers', header.index, 'name'])
    return { ...words, subject: header.name, place, received, expected: 'each header of the envelope once' }
  })
  return [...again, ...twice, ...headers]
}

const words = { kind: 'duplicate-key', write: 'one of the two, or another name' } as const

/** What has the same key as something before it, with the first that has it. */
function repeats<Item>(items: readonly Item[], keyOf: (item: Item) => string): (readonly [Item, Item])[] {
  const firsts = new Map<string, Item>()
  return items.flatMap((item) => {
    const first = firsts.get(keyOf(item))
    if (first === undefined) firsts.set(keyOf(item), item)
    return first === undefined ? [] : [[item, first] as const]
  })
}

/** The object that a field is in: `error` of `error.code`. */
function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')))
}
