import { findSecrets } from '../../catalog/text/find-secrets'
import type { ReservedWords } from '../../catalog/values/slug'
import type { PlaceholderSyntax } from '../../catalog/values/vocabulary'
import { groupBy } from '../rows/group-by'
import type { Guess } from '../rows/import-result'
import type { ImportedEntry } from '../rows/imported-entry'
import { mostRows } from '../rows/limits'
import { type Loss, lossAt, type ReadOptions, type Row } from '../rows/row'
import { fieldByName, isOfTeam } from './field-names'
import { findDoubts } from './find-doubts'
import { findSyntaxes } from './find-placeholders'
import { fitEntries, type PlacedEntry } from './fit-entries'
import { joinByName, type KnownNames } from './join-by-name'
import { joinMeanings } from './join-meanings'
import { entryKey, makeSlugs, type SlugLimits } from './make-slugs'
import type { Meaning } from './meaning'
import { nameLists, wordSlug } from './name-lists'
import { prefixFamilies } from './prefix-families'
import { readMeanings } from './read-meanings'
import { settleExamples } from './settle-examples'
import { type ShownText, shownLosses } from './shown-messages'

/** The entries that rows make, and how their keys were read. */
export interface Mapped {
  readonly entries: readonly ImportedEntry[]
  readonly losses: readonly Loss[]
  /** What was taken over, and is probably not meant so. */
  readonly doubts: readonly Loss[]
  readonly guesses: readonly Guess[]
  readonly placeholders: readonly PlaceholderSyntax[]
  /** The name of each family as the source writes it, by its slug. */
  readonly families: ReadonlyMap<string, string>
  /** How many rows belong to a code of another source, by its name. */
  readonly joined: number
}

/** What decides how rows become entries. */
export interface MapOptions extends ReadOptions {
  /** The codes of earlier imports, by name space and code, each with the slug that was made for it. */
  readonly earlier?: SlugLimits['earlier']
  /** Who has a name in the content. */
  readonly owners?: SlugLimits['owners']
  /** The codes and aliases that the content has. */
  readonly known?: KnownNames
  /** Words that no slug may begin with. */
  readonly reserved: ReservedWords['inCatalog']
  /** Where the docs of the API are, if the catalog says so. */
  readonly docsUrl?: string | undefined
  /** Whether the catalog says what its HTTP responses look like. */
  readonly hasHttp?: boolean
  /** How messages write their placeholders, if the catalog says so. */
  readonly placeholders?: readonly PlaceholderSyntax[] | undefined
  /** Whether the catalog is there already, so that it says of itself how placeholders are written. */
  readonly isKnownCatalog?: boolean
}

const nothingKnown: KnownNames = { codes: new Set(), aliases: new Map(), foreign: new Map() }

/** Turns rows into entries: one for each code, in the order of the source. */
export function makeEntries(rows: readonly Row[], options: MapOptions): Mapped {
  const losses: Loss[] = []
  const guesses = new Map<string, Guess>()
  const read: Meaning[] = []
  const over = rows[mostRows]
  if (over !== undefined) losses.push(lossAt(over.place, `rows from the ${mostRows + 1}th on`))
  for (const list of readMeanings(rows.slice(0, mostRows), { ...options, losses })) {
    for (const [key, guess] of list.guesses) if (!guesses.has(key)) guesses.set(key, guess)
    for (const loss of ignoredKeys(list.rows, list.guesses)) losses.push(loss)
    for (const { meaning } of list.read) read.push(meaning)
  }
  // Groups were read one by one; entries are in the order of the source.
  const order = new Map(rows.map((row, index) => [row.place, index]))
  read.sort((a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0))
  const { meanings, joined } = joinByName(read, options.known ?? nothingKnown, losses)
  for (const meaning of meanings) withoutSecretFamily(meaning, losses)
  nameLists(meanings)
  prefixFamilies(meanings)
  // A catalog that is there and does not say how placeholders are written keeps to what is usual.
  const syntaxes = options.placeholders ?? (options.isKnownCatalog ? undefined : findUsed(meanings))
  const groups = groupBy(meanings, keyOf)
  const owners = options.owners ?? new Map<string, string>()
  const slugs = makeSlugs(
    [...groups.values()].flatMap((group) => group.slice(0, 1).map(named)),
    {
      earlier: options.earlier ?? new Map(),
      owners,
      reserved: options.reserved,
      placeholders: options.placeholders ?? (syntaxes?.length === 0 ? undefined : syntaxes),
    },
  )
  const shown: ShownText[] = []
  const placed = [...groups].flatMap(([key, [first, ...rest]]): PlacedEntry[] => {
    if (first === undefined) return []
    const settled = settleExamples([first, ...rest], { syntaxes, losses, shown })
    return [{ entry: joinMeanings(settled, { syntaxes, slug: slugs.get(key) }), place: first.place }]
  })
  losses.push(...shownLosses(shown))
  const { reserved, hasHttp = false } = options
  const entries = fitEntries(placed, { reserved, owners, hasHttp, losses })
  return {
    entries,
    losses,
    doubts: findDoubts([...groups.values()], syntaxes),
    guesses: [...guesses.values()],
    placeholders: syntaxes ?? [],
    families: familyNames(meanings),
    joined,
  }
}

/**
 * How the messages write their placeholders, or the codes where no message has one. In a code angle brackets and
 * colons are part of it: `vector<T>`, `api:users`.
 */
function findUsed(meanings: readonly Meaning[]): PlaceholderSyntax[] {
  const used = findSyntaxes(meanings.flatMap(({ message }) => message ?? []))
  if (used.length > 0) return used
  return findSyntaxes(meanings.map(({ code }) => code)).filter((syntax) => syntax !== 'angle' && syntax !== 'colon')
}

/** The name of a family goes into catalog.json, where nothing may look like a secret. */
function withoutSecretFamily(meaning: Meaning, losses: Loss[]) {
  if (meaning.family === undefined || findSecrets(meaning.family).length === 0) return
  losses.push(lossAt(meaning.place, 'the family of a row, in which something looks like a secret'))
  meaning.family = undefined
}

function named({ code, namespace }: Meaning) {
  return namespace === undefined ? { code } : { code, namespace }
}

function keyOf(meaning: Meaning): string {
  return entryKey(named(meaning))
}

/** Keys whose values are not taken, each reported once, where it first occurs. */
function ignoredKeys(rows: readonly Row[], guesses: ReadonlyMap<string, Guess>): Loss[] {
  const counts = new Map<string, { first: Row['place']; count: number; isNumber: boolean }>()
  for (const { cells } of rows) {
    for (const { key, place, text, field } of cells) {
      if (guesses.get(key)?.field !== 'ignore' || field === 'ignore' || text.trim() === '') continue
      const counted = counts.get(key)
      if (counted === undefined) counts.set(key, { first: place, count: 1, isNumber: /^\d/.test(text) })
      else counted.count++
    }
  }
  return [...counts].map(([key, { first, count, isNumber }]) => {
    const isNumbers = isNumber && fieldByName(key)?.field === 'code'
    const why = isNumbers ? 'row numbers' : isOfTeam(key) ? 'notes of a team are not published' : 'no field for it'
    return lossAt(first, `${count} ${count === 1 ? 'value' : 'values'} of "${key}" (${why})`)
  })
}

function familyNames(meanings: readonly Meaning[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { family } of meanings) {
    if (family === undefined) continue
    const slug = wordSlug(family)
    if (slug !== '' && !names.has(slug)) names.set(slug, family)
  }
  return names
}
