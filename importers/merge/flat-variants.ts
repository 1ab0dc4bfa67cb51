import { FreeNames } from '../mapping/names/free-names'
import { canonical, markOf } from './import-memory'

/** What is before the id of a variant and one of its fields in the name of a flat field: `variants.too-late.message`. */
const prefix = 'variants.'

/** A variant as content or a source has it. */
type Fields = Readonly<Record<string, unknown>>

/** Whether a flat field is one of a variant. */
export function isOfVariant(field: string): boolean {
  return field.startsWith(prefix)
}

/** The id of the variant that a flat field is of. */
function idOf(field: string): string | undefined {
  return isOfVariant(field) ? field.slice(prefix.length, field.lastIndexOf('.')) : undefined
}

/** Whether variants can be merged field by field: each has an id of its own, and says something. Others are one field. */
export function areFlat(variants: unknown): variants is readonly Fields[] {
  if (!Array.isArray(variants) || variants.length === 0) return false
  const ids = variants.map((variant: unknown) =>
    typeof variant === 'object' && variant !== null && 'id' in variant && Object.keys(variant).length > 1
      ? variant.id
      : undefined,
  )
  return ids.every((id) => typeof id === 'string') && new Set(ids).size === ids.length
}

/** The fields of all variants, each under its id. */
export function flatVariants(variants: readonly Fields[]): [field: string, value: unknown][] {
  return variants.flatMap((variant) =>
    Object.entries(variant).flatMap(([name, value]): [string, unknown][] =>
      name === 'id' ? [] : [[`${prefix}${String(variant.id)}.${name}`, value]],
    ),
  )
}

/** Variants with one field more. */
export function withVariantField(variants: unknown, field: string, value: unknown): Fields[] {
  const [id, name] = [idOf(field), field.slice(field.lastIndexOf('.') + 1)]
  const all: Fields[] = Array.isArray(variants) ? variants : []
  const last = all.at(-1)
  // The fields of a variant follow each other, so that it is the last one as often as not.
  if (last?.id === id) return [...all.slice(0, -1), { ...last, [name]: value }]
  if (!all.some((variant) => variant.id === id)) return [...all, { id, [name]: value }]
  return all.map((variant) => (variant.id === id ? { ...variant, [name]: value } : variant))
}

/** What decides about fields of variants. */
interface Merged {
  readonly content: ReadonlyMap<string, unknown>
  readonly incoming: ReadonlyMap<string, unknown>
  readonly before: ReadonlyMap<string, string>
}

/**
 * Which fields of variants stay as they are, whatever the source says: those of a variant that a person has deleted, and those of
 * one that the source no longer has and a person has edited, since half of it would say nothing.
 */
export function leftVariants({ content, incoming, before }: Merged): (field: string) => boolean {
  const idsOf = (fields: Iterable<string>) => new Set([...fields].flatMap((field) => idOf(field) ?? []))
  const [here, stated, marked] = [idsOf(content.keys()), idsOf(incoming.keys()), idsOf(before.keys())]
  const edited = idsOf(
    [...content].filter(([field, value]) => before.get(field) !== markOf(value)).map(([field]) => field),
  )
  return (field) => {
    const id = idOf(field)
    if (id === undefined || content.size === 0) return false
    return here.has(id) ? !stated.has(id) && edited.has(id) : marked.has(id)
  }
}

/** What variants are aligned by. */
interface Aligning {
  /** The fields of the entry in the content. */
  readonly nested: ReadonlyMap<string, unknown>
  readonly before: ReadonlyMap<string, string>
  /** The index of the import that wrote a flat field. */
  readonly ownerOf: (field: string) => number | undefined
  /** Whether this import may change what another one wrote. */
  readonly shares: (owner: number) => boolean
}

/**
 * Variants of a source under the ids that they have in the content, since links lead to these: a variant is the same where its
 * message is, now or as an import wrote it, or its id. One that this source may change is the same where its title is, too, and where both
 * sides have exactly one that the other has not.
 */
export function alignVariants(theirs: readonly Fields[], { nested, before, ownerOf, shares }: Aligning): Fields[] {
  const content = nested.get('variants')
  const ours = areFlat(content) ? content : []
  const marked = new Set([...before.keys()].flatMap((field) => idOf(field) ?? []))
  const ids = new Map<Fields, string>()
  const taken = new Set<string>()
  const pair = (candidates: ReadonlyMap<string, readonly string[]>, keyOf: (their: Fields) => string | undefined) => {
    for (const their of theirs) {
      const key = ids.has(their) ? undefined : keyOf(their)
      const id = key === undefined ? undefined : candidates.get(key)?.find((name) => !taken.has(name))
      if (id === undefined) continue
      ids.set(their, id)
      taken.add(id)
    }
  }
  const keyed = (field: string) => (variant: Fields) =>
    variant[field] === undefined ? undefined : canonical(variant[field])
  const ownIds = (field: string) => grouped(ours.map((our) => [keyed(field)(our), String(our.id)]))
  pair(ownIds('message'), keyed('message'))
  const written = [...marked].map((id) => [before.get(`${prefix}${id}.message`), id] as const)
  pair(grouped(written), ({ message }) => (message === undefined ? undefined : markOf(message)))
  pair(ownIds('id'), keyed('id'))
  const isChangeable = (id: string) => {
    const owner = ownerOf(`${prefix}${id}.message`)
    return owner === undefined || shares(owner)
  }
  pair(
    grouped(ours.filter(({ id }) => isChangeable(String(id))).map((our) => [keyed('title')(our), String(our.id)])),
    keyed('title'),
  )
  const [lone, ...others] = theirs.filter((their) => !ids.has(their))
  const [left, ...more] = ours
    .map(({ id }) => String(id))
    .filter((id) => !taken.has(id) && marked.has(id) && isChangeable(id))
  if (lone !== undefined && others.length === 0 && left !== undefined && more.length === 0) ids.set(lone, left)
  const free = new FreeNames([...ours.map(({ id }) => String(id)), ...marked])
  return theirs.map((their) => ({ ...their, id: ids.get(their) ?? free.take(String(their.id)) }))
}

/** The names of each key, in their order. */
function grouped(pairs: readonly (readonly [key: string | undefined, name: string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [key, name] of pairs) {
    if (key === undefined) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [name])
    else group.push(name)
  }
  return groups
}
