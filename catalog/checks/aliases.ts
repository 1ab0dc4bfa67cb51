import type { Entry } from '../model/catalog'
import type { Problem } from '../model/problem'
import type { ParsedEntry } from '../parse/parse-entries'
import { checkSlug, type ReservedWords } from '../values/slug'
import type { Check } from './frame/check'

/**
 * An alias is a path of its own, as legal as that of a code, and stands for one code only. It may be
 * its own code in other letters (`aut-1` for AUT-1).
 */
export const checkAliases: Check = ({ parsed, addresses }) => {
  const owners = new Map<string, Entry>()
  for (const { entry } of parsed) {
    for (const name of [entry.code, entry.slug]) {
      if (!owners.has(name.toLowerCase())) owners.set(name.toLowerCase(), entry)
    }
  }
  const taken = new Map<string, Entry>()
  return parsed.flatMap((item) =>
    item.entry.aliases.flatMap((alias, index): Problem[] => {
      const problem = judgeAlias(alias, item, { owners, taken, reserved: addresses.reserved.inCatalog })
      if (problem === undefined) taken.set(alias.toLowerCase(), item.entry)
      return problem === undefined ? [] : [{ ...problem, place: item.locate(['aliases', index]) }]
    }),
  )
}

interface Names {
  /** Codes and their paths, in lower case. */
  readonly owners: ReadonlyMap<string, Entry>
  /** Aliases so far, in lower case. */
  readonly taken: ReadonlyMap<string, Entry>
  readonly reserved: ReservedWords['inCatalog']
}

function judgeAlias(alias: string, { entry }: ParsedEntry, names: Names): Omit<Problem, 'place'> | undefined {
  const fault = checkSlug(alias, names.reserved)
  if (fault !== undefined) return { ...fault, subject: alias, write: 'an alias that a URL can hold' }
  const key = alias.toLowerCase()
  const owner = names.taken.get(key) ?? names.owners.get(key)
  const isOwnCode = alias === entry.code || alias === entry.slug
  if (!isOwnCode && (owner === undefined || (owner === entry && !names.taken.has(key)))) return undefined
  return {
    kind: 'duplicate-slug',
    subject: alias,
    expected: 'an alias that is neither a code nor another alias of the catalog',
    received: isOwnCode ? 'the entry’s own code' : `a name of "${owner?.code}"`,
    write: 'nothing: remove it',
  }
}
