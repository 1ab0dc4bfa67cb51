import { resolveReference } from '../../address/resolve-reference'
import type { Catalog, Entry } from '../../model/catalog'
import type { DataPath } from '../../model/located'
import type { Problem } from '../../model/problem'
import type { ParsedEntry } from '../../parse/parse-entries'
import { Nearest } from '../../text/nearest'
import type { Check } from '../frame/check'
import { mayBeUnreadCode } from '../frame/unread-pages'

/** Every code that an entry points to exists, and is not its own. */
export const checkReferences: Check = ({ catalog, catalogs, parsed, unread, partial }) => {
  const near = new Nearest()
  return parsed.flatMap(({ entry, locate }) =>
    referencesOf(entry).flatMap(([path, reference]): Problem[] => {
      const target = resolveReference(reference, catalog, catalogs)
      const isSelf = target !== undefined && target.catalog === entry.catalog && target.slug === entry.slug
      if (target !== undefined && !isSelf) return []
      if (!isSelf && (unread.has(`${catalog.slug}/${reference}`) || unread.has(reference))) return []
      if (!isSelf && mayBeUnreadCode(reference, catalog, partial)) return []
      const meant = isSelf ? undefined : near.find(reference, otherCodes(entry, catalog, catalogs))
      return [
        {
          kind: 'unknown-code',
          subject: reference,
          place: locate(path),
          expected: 'another code of this catalog, or `catalog/CODE` of another one',
          received: isSelf ? 'the entry’s own code' : `"${reference}", which no catalog has`,
          write: meant === undefined ? 'a code that exists, or remove this' : `"${meant}"`,
        },
      ]
    }),
  )
}

/** What a reference of an entry may name, as it would be written: codes of its own catalog first. */
function* otherCodes(entry: Entry, home: Catalog, catalogs: readonly Catalog[]): Generator<string> {
  for (const { code } of home.entries) if (code !== entry.code) yield code
  for (const { slug, entries } of catalogs) {
    for (const { code } of entries) if (slug !== entry.catalog || code !== entry.code) yield `${slug}/${code}`
  }
}

function referencesOf(entry: ParsedEntry['entry']): [DataPath, string][] {
  return [
    ...entry.related.map((item, index): [DataPath, string] => [['related', index, 'code'], item.code]),
    ...entry.confusedWith.map((item, index): [DataPath, string] => [['confusedWith', index, 'code'], item.code]),
    ...entry.replacedBy.map((code, index): [DataPath, string] => [['replacedBy', index], code]),
    ...entry.splitInto.map((code, index): [DataPath, string] => [['splitInto', index], code]),
  ]
}
