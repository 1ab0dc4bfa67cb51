import { FreeNames } from '../mapping/names/free-names'
import { canonical, markOf } from './import-memory'

/** What is before the id of a variant and one of its fields in the name of a flat field: `variants.too-late.message`. */
export const variantPrefix = 'variants.'

/** A variant as content or a source has it. */
type Fields = Readonly<Record<string, unknown>>

/** The fields of all variants, each under its id. */
export function flatVariants(variants: unknown): [field: string, value: unknown][] {
  return listOf(variants).flatMap((variant) =>
    Object.entries(variant).flatMap(([name, value]): [string, unknown][] =>
      name === 'id' ? [] : [[`${variantPrefix}${String(variant.id)}.${name}`, value]],
    ),
  )
}

/** Variants with one field more. */
export function withVariantField(variants: unknown, field: string, value: unknown): Fields[] {
  const end = field.lastIndexOf('.')
  const [id, name] = [field.slice(variantPrefix.length, end), field.slice(end + 1)]
  const all = listOf(variants)
  if (!all.some((variant) => variant.id === id)) return [...all, { id, [name]: value }]
  return all.map((variant) => (variant.id === id ? { ...variant, [name]: value } : variant))
}

/** The mark of the message of each variant that an import wrote, by its id. Undefined where it has none. */
export function markedVariants(marks: ReadonlyMap<string, string>): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>()
  for (const field of marks.keys()) {
    if (!field.startsWith(variantPrefix)) continue
    const id = field.slice(variantPrefix.length, field.lastIndexOf('.'))
    found.set(id, marks.get(`${variantPrefix}${id}.message`))
  }
  return found
}

/**
 * Variants of a source under the ids that they have in the content, since links lead to these: a variant is the same where its
 * message is, now or as an import wrote it, its id or its title, and where both sides have exactly one that the other has not.
 */
export function alignVariants(
  source: unknown,
  content: unknown,
  marked: ReadonlyMap<string, string | undefined>,
): Fields[] {
  const [theirs, ours] = [listOf(source), listOf(content)]
  const ids = new Map<Fields, string>()
  const isFree = (id: string) => ![...ids.values()].includes(id)
  const pair = (find: (their: Fields) => string | undefined) => {
    for (const their of theirs) {
      const id = ids.has(their) ? undefined : find(their)
      if (id !== undefined) ids.set(their, id)
    }
  }
  const byField = (field: string) => (their: Fields) => {
    const same = (our: Fields) => their[field] !== undefined && canonical(their[field]) === canonical(our[field])
    const found = ours.find((our) => same(our) && isFree(String(our.id)))
    return found === undefined ? undefined : String(found.id)
  }
  pair(byField('message'))
  pair(({ message }) =>
    message === undefined ? undefined : [...marked].find(([id, mark]) => mark === markOf(message) && isFree(id))?.[0],
  )
  pair(byField('id'))
  pair(byField('title'))
  const [lone, ...others] = theirs.filter((their) => !ids.has(their))
  const [left, ...more] = ours.map(({ id }) => String(id)).filter((id) => isFree(id) && marked.has(id))
  if (lone !== undefined && others.length === 0 && left !== undefined && more.length === 0) ids.set(lone, left)
  const free = new FreeNames([...ours.map(({ id }) => String(id)), ...marked.keys()])
  return theirs.map((their) => ({ ...their, id: ids.get(their) ?? free.take(String(their.id)) }))
}

function listOf(variants: unknown): Fields[] {
  return Array.isArray(variants) ? variants : []
}
