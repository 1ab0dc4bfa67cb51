import { resolveReference } from '../../../catalog/address/resolve-reference'
import type { Catalog, Entry } from '../../../catalog/model/catalog'
import { entriesOf, nameOf, type Rule } from './rule'

/** Two entries with the same title or message tell each other apart, each by the question that decides. */
export const reviewConfusablePairs: Rule = (catalogs) => {
  const entries = entriesOf(catalogs)
  const words = new Map(entries.map((entry) => [entry, wordingsOf(entry)]))
  const pairs = entries.flatMap((one, index) =>
    entries
      .slice(index + 1)
      .filter((other) => words.get(one)?.some((text) => words.get(other)?.includes(text)))
      .map((other) => [one, other] as const),
  )
  const found = pairs.flatMap(([one, other]) => [...faultOf(one, other, catalogs), ...faultOf(other, one, catalogs)])
  return { count: pairs.length, counted: `${pairs.length} confusable pairs`, found }
}

/** Title and message of an entry, in letters and digits alone. */
function wordingsOf({ title, message }: Entry): string[] {
  return [title, message ?? title].map((text) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  )
}

function faultOf(entry: Entry, other: Entry, catalogs: readonly Catalog[]): string[] {
  const home = catalogs.find(({ slug }) => slug === entry.catalog)
  const item = entry.confusedWith.find(
    ({ code }) => home !== undefined && resolveReference(code, home, catalogs) === other,
  )
  if (item === undefined) return [`${nameOf(entry)}: does not say how it differs from ${nameOf(other)}`]
  const isClear =
    item.difference.includes('?') || item.difference.startsWith('The reference does not say how they differ')
  return isClear ? [] : [`${nameOf(entry)}: asks no question that tells it from ${nameOf(other)}`]
}
