import type { SourceFile } from '../../catalog/parse/data/source-file'
import { child, entriesOf, itemsOf, textOf } from '../readers/data/data-node'
import { readJson } from '../readers/data/read-json'
import { type Field, fields, type Loss, lossAt } from '../rows/row'

/** How an import was asked for, so that the same command runs again without its flags. */
export interface ImportRecord {
  /** Files, folders and patterns as they were named. */
  readonly sources: readonly string[]
  readonly form?: string
  readonly section?: string
  readonly map?: Readonly<Partial<Record<Field, string>>>
}

/** What imports have written into a catalog: for each entry its slug, and the mark of each field and which import wrote it. */
export interface ImportMemory {
  readonly imports: readonly ImportRecord[]
  /** Marks of fields by the key of the entry (its name space and code). */
  readonly entries: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** The slug of each entry; undefined where it is what the code makes. */
  readonly slugs: ReadonlyMap<string, string | undefined>
  /** The indexes of the imports that have an entry, in the order in which they brought it. */
  readonly from: ReadonlyMap<string, readonly number[]>
  /** The index of the import that wrote each field of an entry. */
  readonly owners: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** Reads `import.json`. One that cannot be read is told, and counts as none. */
export function readMemory(file: SourceFile | undefined, losses: Loss[]): ImportMemory {
  const entries = new Map<string, ReadonlyMap<string, string>>()
  const slugs = new Map<string, string | undefined>()
  const from = new Map<string, readonly number[]>()
  const owners = new Map<string, ReadonlyMap<string, number>>()
  if (file === undefined) return { imports: [], entries, slugs, from, owners }
  const { root, losses: lost } = readJson(file)
  for (const loss of lost) losses.push(loss)
  const list = child(root, 'entries')
  if (list?.kind !== 'map' && lost.length === 0) {
    losses.push(lossAt({ file: file.path, line: 1, column: 1 }, 'what the last import wrote: no entries in it'))
  }
  for (const { key, node } of entriesOf(list)) {
    const facts = entriesOf(node).flatMap(({ key: field, node: mark }) => {
      const text = textOf(mark)
      return text === undefined ? [] : [[field, text] as const]
    })
    const own = new Map(facts.filter(([name]) => name.startsWith('@')))
    const marks = new Map(facts.filter(([name]) => !name.startsWith('@')))
    const imports = (own.get('@import') ?? '0').split(' ').map(Number)
    slugs.set(key, own.get('@slug'))
    from.set(key, imports)
    owners.set(key, new Map([...marks.keys()].map((field) => [field, imports[0] ?? 0])))
    for (const [name, written] of own) {
      const index = /^@(\d+)$/.exec(name)?.[1]
      if (index === undefined) continue
      const of = owners.get(key)
      owners.set(
        key,
        new Map([...(of ?? []), ...written.split(' ').map((field): [string, number] => [field, Number(index)])]),
      )
    }
    entries.set(key, marks)
  }
  return { imports: itemsOf(child(root, 'imports')).map(recordOf), entries, slugs, from, owners }
}

/** What is remembered of one entry, as `import.json` has it: `@2` lists the fields that are not the first import's. */
export function entryMemory({ entries, slugs, from, owners }: ImportMemory, key: string): Record<string, string> {
  const slug = slugs.get(key)
  const imports = from.get(key) ?? [0]
  const others = new Map<number, string[]>()
  for (const [field, owner] of owners.get(key) ?? []) {
    if (owner !== imports[0]) others.set(owner, [...(others.get(owner) ?? []), field])
  }
  return {
    ...(slug === undefined ? {} : { '@slug': slug }),
    ...(imports.join(' ') === '0' ? {} : { '@import': imports.join(' ') }),
    ...Object.fromEntries([...others].map(([owner, fields]) => [`@${owner}`, fields.join(' ')])),
    ...Object.fromEntries(entries.get(key) ?? []),
  }
}

function recordOf(node: Parameters<typeof child>[0]): ImportRecord {
  const form = textOf(child(node, 'form'))
  const section = textOf(child(node, 'section'))
  const map = child(node, 'map')
  const known = new Set<string>(fields)
  const pairs = entriesOf(map).flatMap(({ key, node: value }) => {
    const text = textOf(value)
    return text === undefined || !known.has(key) ? [] : [[key, text] as const]
  })
  return {
    sources: itemsOf(child(node, 'sources')).flatMap((item) => textOf(item) ?? []),
    ...(form === undefined ? {} : { form }),
    ...(section === undefined ? {} : { section }),
    ...(pairs.length === 0 ? {} : { map: Object.fromEntries(pairs) }),
  }
}

/**
 * The import of these sources among those that were made before, and how it was asked for. What is asked for now
 * comes first; a section that is named makes it another import than one without.
 */
export function findImport(memory: ImportMemory, asked: ImportRecord): { index: number; record: ImportRecord } {
  const same = JSON.stringify(asked.sources)
  const index = memory.imports.findIndex(
    ({ sources, section }) =>
      JSON.stringify(sources) === same && (asked.section === undefined || section === asked.section),
  )
  const before = memory.imports[index]
  return { index: before === undefined ? memory.imports.length : index, record: { ...before, ...asked } }
}

/** A mark of a value: the same for the same value, whatever the order of its keys. */
export function markOf(value: unknown): string {
  const text = canonical(value)
  let a = 0xdeadbeef ^ text.length
  let b = 0x41c6ce57 ^ text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

/** JSON with the keys of all objects in order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`)
    return `{${parts.join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
