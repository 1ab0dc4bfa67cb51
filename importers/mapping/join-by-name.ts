import { formOfPath } from '../rows/detect-form'
import { type Loss, lossAt } from '../rows/row'
import { beginning, oneLine } from './escape-text'
import type { Named } from './make-slugs'
import type { Meaning } from './meaning'

/** Codes that the content has, and what is known of their names. */
export interface KnownNames {
  /** Codes that are their own: in the content, or written by an earlier import. */
  readonly codes: ReadonlySet<string>
  /** Each alias, and the codes that have it. */
  readonly aliases: ReadonlyMap<string, readonly Named[]>
  /** The codes that other imports brought, by the code alone. */
  readonly foreign: ReadonlyMap<string, readonly Named[]>
}

/** What joining gives. */
export interface JoinedMeanings {
  readonly meanings: Meaning[]
  /** How many were joined. */
  readonly joined: number
}

/**
 * What one source calls by the name of exactly one code of another source is that code: a message bundle has texts under
 * the names of constants, say, and the enum has their numbers. Bundles may have a prefix before all names.
 */
export function joinByName(meanings: readonly Meaning[], known: KnownNames, losses: Loss[]): JoinedMeanings {
  const names = namesOf(meanings, known)
  const prefix = bundlePrefix(meanings, names)
  const kept: Meaning[] = []
  const joins: { meaning: Meaning; target: Target }[] = []
  for (const meaning of meanings) {
    const target = names.find(meaning) ?? (prefix === undefined ? undefined : names.find(meaning, prefix))
    if (target === undefined) kept.push(meaning)
    else joins.push({ meaning, target })
  }
  for (const { meaning, target } of joins) {
    if ('place' in target) addTo(target, meaning, losses)
    else {
      // Its entry is in the content; the merge brings the two together.
      if (meaning.names.has(target.code)) meaning.names.add(meaning.code)
      meaning.code = target.code
      meaning.namespace = target.namespace
      meaning.names.delete(target.code)
      kept.push(meaning)
    }
  }
  return { meanings: kept, joined: joins.length }
}

type Target = Meaning | Named

interface Names {
  /** What a code of one source is called by in another one; undefined where it is a code of its own. */
  readonly find: (meaning: Meaning, prefix?: string) => Target | undefined
}

function namesOf(meanings: readonly Meaning[], { codes, aliases, foreign }: KnownNames): Names {
  const byCode = new Map<string, Meaning>()
  const byName = new Map<string, Map<string, Meaning>>()
  for (const meaning of meanings) {
    if (!byCode.has(meaning.code)) byCode.set(meaning.code, meaning)
    for (const name of meaning.names) {
      const owners = byName.get(name) ?? new Map<string, Meaning>()
      if (!owners.has(meaning.code)) owners.set(meaning.code, meaning)
      byName.set(name, owners)
    }
  }
  const find = (meaning: Meaning, prefix = '') => {
    if (codes.has(meaning.code) || !meaning.code.startsWith(prefix)) return undefined
    const name = meaning.code.slice(prefix.length)
    const named: Target[] = [...(byName.get(name)?.values() ?? [])].filter((other) => isOther(meaning, other))
    const coded = byCode.get(name)
    if (prefix !== '' && coded !== undefined && isOther(meaning, coded)) return coded
    if (prefix !== '' && coded === undefined && codes.has(name)) return { code: name }
    const found =
      named.length > 0 ? named : (aliases.get(name) ?? [...meaning.names].flatMap((own) => foreign.get(own) ?? []))
    return found.length === 1 ? found[0] : undefined
  }
  return { find }
}

/** Whether two are of sources of different forms. Within one form a name is what that source takes it for. */
function isOther(meaning: Meaning, other: Meaning): boolean {
  return formOfPath(meaning.place.file) !== formOfPath(other.place.file)
}

/** What most keys of the bundles begin with, of those whose rest is a name: `error.`. */
function bundlePrefix(meanings: readonly Meaning[], names: Names): string | undefined {
  const counts = new Map<string, number>()
  for (const meaning of meanings) {
    if (formOfPath(meaning.place.file) !== 'properties') continue
    for (const { index } of meaning.code.matchAll(/\./g)) {
      const prefix = meaning.code.slice(0, index + 1)
      if (names.find(meaning, prefix) !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

const single = [
  'namespace',
  'family',
  'title',
  'message',
  'summary',
  'userText',
  'severity',
  'when',
  'since',
  'deprecated',
  'retired',
] as const

/** Adds what another source says of a code. Of what both say the first stays, and the other is lost. */
function addTo(target: Meaning, meaning: Meaning, losses: Loss[]) {
  const lose = (field: string, text: string) => {
    const words = beginning(oneLine(text), 160)
    losses.push(lossAt(meaning.place, `${field} of ${target.code}, which is from ${target.place.file} here: ${words}`))
  }
  for (const field of single) {
    const [ours, theirs] = [target[field], meaning[field]]
    if (ours === undefined) Object.assign(target, { [field]: theirs })
    else if (theirs !== undefined && theirs !== ours) lose(field, String(theirs))
  }
  for (const [language, text] of meaning.messages) {
    const ours = target.messages.get(language)
    if (ours === undefined) target.messages.set(language, text)
    else if (ours !== text) lose(`message (${language})`, text)
  }
  for (const set of ['statuses', 'names', 'keywords', 'replacedBy'] as const) {
    // Each set is added to the same set of the other one.
    for (const value of meaning[set]) (target[set] as Set<unknown>).add(value)
  }
  // A fix belongs to the cause beside it; where the causes before it have none, it is a solution.
  const isPaired = target.causes.length === target.fixes.length
  target.causes.push(...meaning.causes)
  ;(isPaired ? target.fixes : target.solutions).push(...meaning.fixes)
  target.solutions.push(...meaning.solutions)
  target.sections.push(...meaning.sections)
  target.examples.push(...meaning.examples)
  target.operations.push(...meaning.operations)
}
