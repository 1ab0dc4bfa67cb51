import type { Place } from '../../catalog/model/catalog'
import { type Asked, isWhole, missingParts } from '../../catalog/model/draft'
import { type AuthoredEntry, entrySchema } from '../../catalog/model/entry-schema'
import { checkSlug, type ReservedWords } from '../../catalog/values/slug'
import type { ImportedEntry } from '../rows/imported-entry'
import { type Loss, lossAt } from '../rows/row'
import { beginning, oneLine } from './escape-text'
import { entryKey } from './make-slugs'
import { removeSecrets } from './remove-secrets'

/** An entry and the place where the source defines it. */
export interface PlacedEntry {
  readonly entry: ImportedEntry
  readonly place: Place
}

/** What entries are fitted to. Losses are added to. */
export interface EntryFitting {
  readonly reserved: ReservedWords['inCatalog']
  /** Slugs and aliases that the content has, in lower case, each with the key of its entry. */
  readonly owners: ReadonlyMap<string, string>
  /** Whether the catalog has an envelope, so that its errors are HTTP responses. */
  readonly hasHttp: boolean
  readonly losses: Loss[]
}

/** Longest keyword that an entry may have. */
const longestKeyword = 120

/**
 * Entries as the model takes them: names that cannot be paths of their own are keywords, replacements are codes that
 * there are, what does not fit a field is lost and told, and only what lacks something is a draft.
 */
export function fitEntries(
  placed: readonly PlacedEntry[],
  { reserved, owners, hasHttp, losses }: EntryFitting,
): ImportedEntry[] {
  const codes = new Set(placed.flatMap(({ entry }) => [entry.code, entryKey(entry)]))
  const taken = new Set(placed.flatMap(({ entry }) => [entry.code, entry.slug ?? entryKey(entry)].map(lower)))
  const rename = codeByName(placed)
  const successors = new Map(placed.map(({ entry }) => [entry.code, (entry.replacedBy ?? []).map(rename)]))
  const asked = { hasHttp, families: [...new Set(placed.flatMap(({ entry }) => entry.family ?? []))] }
  return placed.flatMap(({ entry, place }) => {
    const key = entryKey(entry)
    const isFree = (name: string) => !taken.has(name) && (owners.get(name) ?? key) === key
    const isPath = (name: string) => checkSlug(name, reserved) === undefined && isFree(lower(name))
    const aliases = (entry.aliases ?? []).filter((name) => {
      const isOwn = isPath(name)
      // Another one of its aliases may differ in case only.
      if (isOwn) taken.add(lower(name))
      return isOwn
    })
    const names = (entry.aliases ?? []).filter((name) => !aliases.includes(name))
    const words = [...(entry.keywords ?? []), ...names].map(oneLine)
    const keywords = [...new Set(words.filter((word) => word !== '' && word.length <= longestKeyword))]
    const replacements = [...new Set((entry.replacedBy ?? []).map(rename))]
    const replacedBy = replacements.filter((code) => codes.has(code) && !leadsTo(code, entry.code, successors))
    for (const code of replacements) {
      if (!replacedBy.includes(code))
        losses.push(lossAt(place, `the replacement ${code}, which the source does not have or which leads back`))
    }
    const { aliases: _a, keywords: _k, replacedBy: _r, ...rest } = entry
    const fitted = { ...rest, ...some({ keywords }), ...some({ aliases }), ...some({ replacedBy }) }
    return fitOne({ entry: fitted, place }, { asked, losses })
  })
}

/** The code that a replacement means: a comment names the constant, whose code is its value. */
function codeByName(placed: readonly PlacedEntry[]): (name: string) => string {
  const codes = new Set(placed.map(({ entry }) => entry.code))
  const byName = new Map<string, Set<string>>()
  for (const { entry } of placed) {
    for (const name of entry.aliases ?? []) byName.set(name, (byName.get(name) ?? new Set()).add(entry.code))
  }
  return (name) => {
    const [only, ...others] = byName.get(name) ?? []
    return codes.has(name) || only === undefined || others.length > 0 ? name : only
  }
}

/** Whether the replacements of a code lead to another one. */
function leadsTo(code: string, target: string, successors: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set<string>()
  const open = [code]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === target) return true
    if (seen.has(next)) continue
    seen.add(next)
    open.push(...(successors.get(next) ?? []))
  }
  return false
}

function lower(name: string): string {
  return name.toLowerCase()
}

function some<K extends string, T>(lists: Record<K, readonly T[]>): Partial<Record<K, readonly T[]>> {
  const kept = Object.entries<readonly T[]>(lists).filter(([, list]) => list.length > 0)
  return Object.fromEntries(kept) as Partial<Record<K, readonly T[]>> // the keys that they had
}

/** The entry without what no field can hold; none where its code is no code. */
function fitOne({ entry, place }: PlacedEntry, { asked, losses }: { asked: Asked; losses: Loss[] }): ImportedEntry[] {
  const { draft: _draft, ...rest } = entry
  // A copy, in which what does not fit is removed.
  const fields: Record<string, unknown> = JSON.parse(JSON.stringify(rest))
  const isPublic = removeSecrets(fields, (what) => losses.push(lossAt(place, `${what} of ${entry.code.slice(0, 12)}`)))
  if (!isPublic) return []
  for (;;) {
    // Params tell about the message.
    if (fields.message === undefined) delete fields.params
    if (!isCalledSomething(fields)) fields.title = beginning(entry.code, 160)
    const parsed = entrySchema.safeParse(fields)
    if (parsed.success) {
      const isComplete = isWhole(missingParts({ ...parsed.data, draft: true }, asked)) && hasAllParts(parsed.data)
      // What is left are fields of the entry.
      return [{ ...(fields as unknown as ImportedEntry), ...(isComplete ? {} : { draft: true }) }]
    }
    const [issue] = parsed.error.issues
    if (issue === undefined) return []
    losses.push(lossAt(place, lossOf(entry.code, issue)))
    if (issue.path[0] === 'code' || !removeAt(fields, issue.path)) return []
  }
}

/** Whether a page has something to call the entry by, besides its code. */
function isCalledSomething({
  title,
  message,
  variants,
}: Partial<Pick<ImportedEntry, 'title' | 'message' | 'variants'>>) {
  return [title, message, ...(variants ?? []).flatMap((variant) => [variant.title, variant.message])].some(
    (text) => text !== undefined,
  )
}

/** What a complete entry must have besides: a status is none of it, but examples show both sides. */
function hasAllParts({ examples }: AuthoredEntry): boolean {
  return examples.every(
    ({ request, response, shown, source }) => shown !== undefined || (source === 'documented' && (request ?? response)),
  )
}

interface Issue {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

function lossOf(code: string, { path, message }: Issue): string {
  const field = path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ')
  return `${field === '' ? 'an entry' : field} of ${code.slice(0, 80)}, which fits no page: expected ${message}`
}

/** Removes what a path leads to: the item of a list, or a field. False where there is nothing to remove. */
function removeAt(fields: Record<string, unknown>, path: readonly PropertyKey[]): boolean {
  const [name, index] = path
  if (typeof name !== 'string' || !Object.hasOwn(fields, name)) return false
  const value = fields[name]
  if (Array.isArray(value) && typeof index === 'number' && value.length > 1) value.splice(index, 1)
  else delete fields[name]
  return true
}
