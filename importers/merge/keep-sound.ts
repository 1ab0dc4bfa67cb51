import { buildCatalogs } from '../../catalog/build-catalogs'
import { isError, type Problem, type ProblemKind } from '../../catalog/model/problem'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import type { ReservedWords } from '../../catalog/values/slug'
import { canonical } from './import-memory'

type Fields = ReadonlyMap<string, unknown>

/** An entry as an import would write it. */
export interface Proposed {
  /** What is in the content; undefined where the entry is new. */
  readonly before: Fields | undefined
  readonly after: Fields
}

/** An entry that the check takes. */
export interface Sound {
  readonly fields: Fields
  /** Whether it was complete, and is a draft again. */
  readonly isReopened: boolean
  /** Fields that stay as they were, since the check refuses what the source says, and why. */
  readonly refused: { readonly fields: readonly string[]; readonly why: Problem } | undefined
}

/** What entries are checked with. */
export interface CheckedWith {
  /** The `catalog.json` that is there. */
  readonly catalog: SourceFile
  readonly reserved: ReservedWords['inCatalog']
}

/** What can be wrong with an entry whatever else is in the catalog. */
const ofOneEntry: ReadonlySet<ProblemKind> = new Set([
  'missing-field',
  'bad-field',
  'too-few',
  'same-message',
  'empty-variant',
  'variant-status',
  'bad-language',
  'param',
  'placeholder',
  'example-http',
  'example-json',
  'example-status',
  'example-code',
  'example-envelope',
  'unlisted-fact',
])

/** Fields that a source may contradict, the one that a reader misses least first. */
const doubtful = ['examples', 'statuses', 'variants', 'messages', 'summary', 'causes', 'solutions', 'sections']

/**
 * Entries as `faultbook check` takes them. Where an entry is no longer complete it is a draft again; where the check
 * refuses a field, it stays as it was. What was wrong before is left to whoever wrote it.
 */
export function keepSound(proposed: readonly Proposed[], checked: CheckedWith): (Sound | undefined)[] {
  const faults = faultsOf(
    proposed.map(({ after }) => after),
    checked,
  )
  return proposed.map((entry, index) => ((faults[index] ?? []).length === 0 ? undefined : soundVersion(entry, checked)))
}

function soundVersion({ before, after }: Proposed, checked: CheckedWith): Sound | undefined {
  const known = new Set((before === undefined ? [] : (faultsOf([before], checked)[0] ?? [])).map(nameOf))
  const newFault = (fields: Fields) => faultsOf([fields], checked)[0]?.find((problem) => !known.has(nameOf(problem)))
  const why = newFault(after)
  if (why === undefined) return undefined
  const isWhole = !after.has('draft')
  const draft = new Map(after).set('draft', true)
  const isReopened = isWhole && before !== undefined
  const others = withoutOwn(withoutOtherStatuses(after, before))
  const drafts = isWhole ? [draft, withoutOwn(withoutOtherStatuses(draft, before))] : []
  if (newFault(others) === undefined) return { fields: others, isReopened: false, refused: undefined }
  for (const fields of drafts) {
    if (newFault(fields) === undefined) return { fields, isReopened, refused: undefined }
  }
  const changed = doubtful.filter((field) => canonical(before?.get(field)) !== canonical(after.get(field)))
  const starts = isWhole ? [others, ...drafts.slice(1)] : [after]
  for (const refused of [...changed.map((field) => [field]), changed]) {
    for (const start of starts) {
      const fields = refused.reduce((rest, field) => withField(rest, { field, value: before?.get(field) }), start)
      const isOpen = isReopened && start !== others
      if (newFault(fields) === undefined) return { fields, isReopened: isOpen, refused: { fields: refused, why } }
    }
  }
  return { fields: before ?? bare(after), isReopened: false, refused: { fields: [...after.keys()], why } }
}

/** What an entry is called by, which no check refuses. */
function bare(fields: Fields): Fields {
  const names = new Set(['code', 'namespace', 'slug', 'family', 'title'])
  return new Map([
    ...[...fields].filter(([name]) => names.has(name)),
    ['title', fields.get('title') ?? fields.get('code')],
    ['draft', true],
  ])
}

/** Without the variant that has the message of the code: who completed the entry has said which one is the usual one. */
function withoutOwn(fields: Fields): Fields {
  const [variants, message] = [fields.get('variants'), fields.get('message')]
  if (!Array.isArray(variants) || message === undefined) return fields
  const others = variants.filter((variant: { readonly message?: unknown }) => variant.message !== message)
  return withField(fields, { field: 'variants', value: others.length === 0 ? undefined : others })
}

interface WithStatuses {
  readonly id?: unknown
  readonly statuses?: readonly unknown[]
}

/**
 * Variants without new statuses that another source or a person knows nothing of: what they say of the code counts. Those that
 * were there stay.
 */
function withoutOtherStatuses(fields: Fields, before: Fields | undefined): Fields {
  const [variants, all, former] = [fields.get('variants'), fields.get('statuses'), before?.get('variants')]
  if (!Array.isArray(variants)) return fields
  const isKnown = (status: unknown) => Array.isArray(all) && all.includes(status)
  const value = variants.map(({ statuses, ...variant }: WithStatuses) => {
    const own = Array.isArray(former) ? former.find(({ id }: WithStatuses) => id === variant.id) : undefined
    if (statuses !== undefined && canonical(own?.statuses) === canonical(statuses)) return { ...variant, statuses }
    const known = (statuses ?? []).filter(isKnown)
    return known.length === 0 ? variant : { ...variant, statuses: known }
  })
  return withField(fields, { field: 'variants', value })
}

function withField(fields: Fields, { field, value }: { readonly field: string; readonly value: unknown }): Fields {
  const copy = new Map(fields)
  if (value === undefined) copy.delete(field)
  else copy.set(field, value)
  return copy
}

function nameOf({ kind, subject }: Problem): string {
  return `${kind} ${subject}`
}

/** What the check refuses in each of these entries. Each is in a file of its own, which says whose problem it is. */
function faultsOf(entries: readonly Fields[], { catalog, reserved }: CheckedWith): Problem[][] {
  const files = entries.map((fields, index): SourceFile => {
    return { path: `${index}.json`, text: JSON.stringify({ entries: [Object.fromEntries(fields)] }) }
  })
  const folder = { slug: 'checked', path: '.', catalog, entries: files, guides: [], snippets: [] }
  const found = entries.map((): Problem[] => [])
  for (const problem of buildCatalogs([folder], addressesWith(reserved)).problems) {
    if (isError(problem) && ofOneEntry.has(problem.kind)) found[Number.parseInt(problem.place.file, 10)]?.push(problem)
  }
  return found
}

/** No link is followed here. */
function addressesWith(inCatalog: ReservedWords['inCatalog']) {
  return { reserved: { atRoot: new Set<string>(), inCatalog }, gathering: new Set<string>(), linkable: () => [] }
}
