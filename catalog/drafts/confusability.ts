import { resolveReference } from '../address/resolve-reference'
import type { Catalog, Entry } from '../model/catalog'
import { parseTemplate } from '../values/message-template'

/**
 * For each entry, how many others of the content are easily taken for it: those that an author calls so, and those of
 * its catalog that have its title, its message or its code but for case and separators.
 */
export function confusability(catalogs: readonly Catalog[]): ReadonlyMap<Entry, number> {
  const twins = new Map<Entry, Set<Entry>>()
  const join = (a: Entry, b: Entry) => {
    if (a === b) return
    twins.set(a, (twins.get(a) ?? new Set()).add(b))
    twins.set(b, (twins.get(b) ?? new Set()).add(a))
  }
  const counts = new Map<Entry, number>()
  for (const catalog of catalogs) {
    for (const entry of catalog.entries) {
      for (const { code } of entry.confusedWith) {
        const other = resolveReference(code, catalog, catalogs)
        if (other !== undefined) join(entry, other)
      }
    }
    // Groups are counted, not joined pair by pair: a thousand codes may have one message.
    for (const group of groupsOf(catalog.entries)) {
      for (const entry of group) counts.set(entry, Math.max(counts.get(entry) ?? 0, group.length - 1))
    }
  }
  for (const [entry, others] of twins) counts.set(entry, (counts.get(entry) ?? 0) + others.size)
  return counts
}

/** Entries that share a title, a message or a spelling. */
function groupsOf(entries: readonly Entry[]): Entry[][] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [entry])
      else group.push(entry)
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

function keysOf({ code, namespace, title, message, placeholders }: Entry): string[] {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const skeleton = parseTemplate(message ?? '', placeholders)
    .map(({ kind, text }) => (kind === 'text' ? text : ' '))
    .join('')
  return [
    `code ${namespace ?? ''} ${code.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')}`,
    ...[title, skeleton].map(words).filter((text) => text !== ''),
  ]
}
