import { resolveReference } from '../../address/resolve-reference'
import type { Catalog, Entry } from '../../model/catalog'
import type { DataPath } from '../../model/located'
import type { Problem } from '../../model/problem'
import { exampleSources } from '../../model/statement-source'
import { type StatedFact, statedFacts } from '../../text/stated-facts'
import type { Provenance } from '../../values/vocabulary'
import type { Check } from '../frame/check'
import { textsOfEntry } from './markdown-texts'

/**
 * Where a catalog lists its facts, every path, header field and number with a unit in the prose of its entries is
 * one of them, or is in a statement that is marked as inferred or illustrative. A text about a code of another
 * catalog may state what is known of that.
 */
export const checkFacts: Check = ({ catalog, catalogs, parsed }) => {
  const known = knownFacts(catalog)
  if (known === undefined) return []
  const isElsewhere = (entry: Entry, [field, index]: DataPath) => {
    const isPointer = (field === 'confusedWith' || field === 'related') && typeof index === 'number'
    const code = isPointer ? entry[field][index]?.code : undefined
    return code !== undefined && resolveReference(code, catalog, catalogs)?.catalog !== catalog.slug
  }
  return parsed.flatMap(({ entry, locate }) =>
    textsOfEntry(entry).flatMap(([path, text]) =>
      isMarked(entry, path) || isElsewhere(entry, path)
        ? []
        : statedFacts(text)
            .filter((fact) => !isKnown(fact, known))
            .map((fact): Problem => ({ ...wordsFor(fact), place: locate(path) })),
    ),
  )
}

function knownFacts({ facts, envelope, requestId }: Catalog): ReadonlySet<string> | undefined {
  if (facts === undefined) return undefined
  const headers = [
    ...(envelope?.headers ?? []).map(({ name }) => name),
    ...(requestId?.in === 'header' ? [requestId.name] : []),
  ]
  return new Set([
    ...facts.flatMap(({ fact }) => statedFacts(`\`${fact}\``).map(({ key }) => key)),
    ...headers.map((name) => `header ${name.toLowerCase()}`),
  ])
}

/** A path with values in it is the one that a fact gives with placeholders. */
function isKnown({ key }: StatedFact, known: ReadonlySet<string>): boolean {
  if (known.has(key)) return true
  if (!key.startsWith('path ')) return false
  const steps = key.split('/')
  return [...known].some((other) => {
    const pattern = other.split('/')
    return pattern.length === steps.length && pattern.every((step, index) => step === '{}' || step === steps[index])
  })
}

/** Whether the statement that a text belongs to says itself that the reference does not say it. */
function isMarked(entry: Entry, path: DataPath): boolean {
  const [field, index, inner, innerIndex] = path
  if (typeof index !== 'number') return false
  if (field === 'causes' || field === 'solutions') return isOurs(entry[field][index]?.source)
  if (field === 'variants' && inner === 'causes' && typeof innerIndex === 'number') {
    return isOurs(entry.variants[index]?.causes[innerIndex]?.source)
  }
  const example = field === 'examples' ? entry.examples[index] : undefined
  return example !== undefined && Object.values(exampleSources(example)).some(isOurs)
}

function isOurs(source: Provenance | undefined): boolean {
  return source === 'inferred' || source === 'illustrative'
}

function wordsFor({ text }: StatedFact): Omit<Problem, 'place'> {
  return {
    kind: 'unlisted-fact',
    subject: text,
    expected: 'a fact of `facts` in catalog.json, or a statement that is marked as inferred or illustrative',
    received: `\`${text}\`, which is neither`,
    write: `{ "fact": ${JSON.stringify(text)}, "where": "…" } in \`facts\`, or "source": "inferred" beside the statement`,
  }
}
