import type { DataPath } from '../located'
import { nearest } from '../nearest'
import type { ParsedEntry } from '../parse-entries'
import type { Problem } from '../problem'
import { resolveReference } from '../resolve-reference'
import type { Check } from './check'

/** Every code that an entry points to exists, and is another one. */
export const checkReferences: Check = ({ catalog, catalogs, parsed, unread }) => {
  const own = catalog.entries.map((entry) => entry.code)
  const all = catalogs.flatMap((other) => other.entries.map((entry) => `${other.slug}/${entry.code}`))
  return parsed.flatMap(({ entry, locate }) =>
    referencesOf(entry).flatMap(([path, reference]): Problem[] => {
      const target = resolveReference(reference, catalog, catalogs)
      const isSelf = target !== undefined && target.catalog === entry.catalog && target.code === entry.code
      if (target !== undefined && !isSelf) return []
      if (!isSelf && (unread.has(`${catalog.slug}/${reference}`) || unread.has(reference))) return []
      const others = (code: string) => code !== entry.code && code !== `${entry.catalog}/${entry.code}`
      const near = isSelf ? undefined : nearest(reference, [...own, ...all].filter(others))
      return [
        {
          kind: 'unknown-code',
          subject: reference,
          place: locate(path),
          expected: 'another code of this catalog, or `catalog/CODE` of another one',
          received: isSelf ? 'the entry’s own code' : `"${reference}", which no catalog has`,
          write: near === undefined ? 'a code that exists, or remove this' : `"${near}"`,
        },
      ]
    }),
  )
}

function referencesOf(entry: ParsedEntry['entry']): [DataPath, string][] {
  return [
    ...entry.related.map((item, index): [DataPath, string] => [['related', index, 'code'], item.code]),
    ...entry.confusedWith.map((item, index): [DataPath, string] => [['confusedWith', index, 'code'], item.code]),
    ...entry.replacedBy.map((code, index): [DataPath, string] => [['replacedBy', index], code]),
    ...entry.splitInto.map((code, index): [DataPath, string] => [['splitInto', index], code]),
  ]
}
