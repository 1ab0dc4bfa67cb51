import type { Catalog, Place } from '../model/catalog'
import { type AuthoredCatalog, catalogSchema } from '../model/catalog-schema'
import type { DataPath, Located } from '../model/located'
import type { Problem } from '../model/problem'
import { parseJson } from './data/parse-json'
import type { SourceFolder } from './data/source-file'
import { repeatsInEnvelope } from './envelope-repeats'
import { soundFields } from './sound-fields'
import { validate } from './validate'
import { asRecord, isRecord, withoutNulls } from './without-nulls'

/** Parts of `catalog.json` that checks of entries rely on. */
export type CatalogPart = 'envelope' | 'families' | 'statuses' | 'placeholders'

/** What `catalog.json` says, without the entries and guides of the catalog. */
export interface CatalogFile {
  /** Its sound fields; the others say nothing. */
  readonly catalog: Catalog
  readonly isComplete: boolean
  /** Parts that could not be read, so that nothing can be checked against them. */
  readonly unknown: ReadonlySet<CatalogPart>
  readonly problems: readonly Problem[]
  /** Place of a field of the file. */
  locate(path: DataPath): Place
}

/** Reads `catalog.json` of a folder. Never throws; what is wrong in it does not keep its entries from being checked. */
export function readCatalogFile(folder: SourceFolder): CatalogFile {
  if (folder.catalog === undefined) {
    const place = { file: folder.path, line: 1, column: 1 }
    if (folder.isCatalogUnread === true) return unreadable(folder, place, [])
    return unreadable(folder, place, [
      {
        kind: 'missing-field',
        subject: 'catalog.json',
        place,
        expected: 'catalog.json in the folder of each catalog',
        received: 'none',
        write: wanted.write,
      },
    ])
  }
  const { located, problems } = parseJson(folder.catalog, wanted)
  if (located === undefined) return unreadable(folder, { file: folder.catalog.path, line: 1, column: 1 }, problems)
  const value = isRecord(located.value) ? withoutNullFields(located.value) : located.value
  const checked = validate(catalogSchema, value, located)
  // Each value was parsed by the schema of its key.
  const sound = checked.value ?? (soundFields(catalogSchema.shape, asRecord(value)) as Partial<AuthoredCatalog>)
  const { $schema: _schema, ...fields } = { ...silence, ...sound }
  return {
    catalog: { ...fields, slug: folder.slug, entries: [], guides: [], place: located.locate([]) },
    isComplete: checked.value !== undefined,
    unknown: new Set(
      parts.filter((part) => !isRecord(value) || (sound[part] === undefined && isExpected(part, value))),
    ),
    problems: [...checked.problems, ...repeatedFamilies(fields, located), ...repeatsInEnvelope(fields, located)],
    locate: (path) => located.locate(path),
  }
}

const wanted = {
  expected: 'a JSON object',
  write: '{ "name": "…", "summary": "…", "envelope": { … }, "families": [ … ] }',
} as const

const parts = ['envelope', 'families', 'statuses', 'placeholders'] as const satisfies readonly CatalogPart[]

/** A field that may be left out is unknown only where something is there. */
function isExpected(part: CatalogPart, written: Readonly<Record<string, unknown>>): boolean {
  const isOptional = part === 'placeholders' || part === 'envelope'
  return !isOptional || Object.hasOwn(written, part)
}

/** A catalog that says nothing. */
const silence = {
  name: '',
  summary: '',
  order: 100,
  families: [],
  statuses: [],
  versions: [],
  notSecret: [],
} satisfies AuthoredCatalog

function unreadable(folder: SourceFolder, place: Place, problems: readonly Problem[]): CatalogFile {
  return {
    catalog: { ...silence, slug: folder.slug, entries: [], guides: [], place },
    isComplete: false,
    unknown: new Set(parts),
    problems,
    locate: () => place,
  }
}

/** `null` means absent, except in the example of an error body, where it is a value. */
function withoutNullFields(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = withoutNulls(value)
  const envelope = asRecord(value.envelope)
  if (!isRecord(fields.envelope) || !isRecord(envelope.example)) return fields
  return { ...fields, envelope: { ...fields.envelope, example: envelope.example } }
}

function repeatedFamilies({ families }: Pick<AuthoredCatalog, 'families'>, located: Located): Problem[] {
  const firsts = new Map<string, number>()
  return families.flatMap(({ slug }, index): Problem[] => {
    const first = firsts.get(slug)
    if (first === undefined) firsts.set(slug, index)
    if (first === undefined) return []
    const place = located.locate(['families', index, 'slug'])
    const received = `the slug of the family in line ${located.locate(['families', first, 'slug']).line}`
    const expected = 'a slug of its own for each family'
    return [{ kind: 'duplicate-slug', subject: slug, place, expected, received, write: `"slug": "${slug}-2"` }]
  })
}
