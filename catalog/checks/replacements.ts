import type { Catalog, Entry } from '../catalog'
import type { Problem } from '../problem'
import { resolveReference } from '../resolve-reference'
import type { Check } from './check'

/** Who follows the replacements of a code comes to an end. Each circle is named once, at its first entry. */
export const checkReplacements: Check = ({ parsed, catalogs }) => {
  const successors = (entry: Entry) => successorsOf(entry, catalogs)
  return parsed.flatMap(({ entry, locate }): Problem[] => {
    const circle = findCircle(entry, successors)
    // A circle of one is the reference of an entry to itself, which has a problem of its own.
    if (circle === undefined || circle.length < 2 || circle.some((member) => isBefore(member, entry))) return []
    return [
      {
        kind: 'replacement-cycle',
        subject: entry.code,
        place: locate([entry.replacedBy.length > 0 ? 'replacedBy' : 'splitInto', 0]),
        expected: 'replacements that end at a code which is not replaced',
        received: [...circle, entry].map((member) => member.code).join(' → '),
        write: 'nothing here, or the code that is used today',
      },
    ]
  })
}

function successorsOf(entry: Entry, catalogs: readonly Catalog[]): Entry[] {
  const home = catalogs.find((catalog) => catalog.slug === entry.catalog)
  if (home === undefined) return []
  return [...entry.replacedBy, ...entry.splitInto].flatMap((code) => resolveReference(code, home, catalogs) ?? [])
}

/** A way from an entry back to itself: the entries on it, the entry itself first. */
function findCircle(start: Entry, successors: (entry: Entry) => Entry[]): Entry[] | undefined {
  const cameFrom = new Map<Entry, Entry>()
  const open = [start]
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    for (const next of successors(entry)) {
      if (next === start) return wayBack(entry, cameFrom)
      if (cameFrom.has(next)) continue
      cameFrom.set(next, entry)
      open.push(next)
    }
  }
  return undefined
}

function wayBack(end: Entry, cameFrom: ReadonlyMap<Entry, Entry>): Entry[] {
  const way: Entry[] = []
  for (let entry: Entry | undefined = end; entry !== undefined; entry = cameFrom.get(entry)) way.unshift(entry)
  return way
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.catalog === b.catalog ? a.code < b.code : a.catalog < b.catalog
}
