import { catalogBySlug, resolveReference } from '../../address/resolve-reference'
import type { Catalog, Entry } from '../../model/catalog'
import type { Problem } from '../../model/problem'
import type { Check } from '../frame/check'
import { knots } from './knots'

/** Most codes of a circle that a message names. */
const mostNamed = 12

/** Who follows the replacements of a code comes to an end. Each circle is named once, at its first entry. */
export const checkReplacements: Check = ({ parsed, catalogs }) => {
  const circles = circlesOf(catalogs)
  return parsed.flatMap(({ entry, locate }): Problem[] => {
    const circle = circles.get(entry)
    if (circle === undefined) return []
    return [
      {
        kind: 'replacement-cycle',
        subject: entry.code,
        place: locate([entry.replacedBy.length > 0 ? 'replacedBy' : 'splitInto', 0]),
        expected: 'replacements that end at a code which is not replaced',
        received: drawn(circle.map((member) => member.code)),
        write: 'nothing here, or the code that is used today',
      },
    ]
  })
}

function drawn(codes: readonly string[]): string {
  const named = codes.length <= mostNamed ? codes : [...codes.slice(0, mostNamed), `${codes.length - mostNamed} more`]
  return [...named, codes[0] ?? ''].join(' → ')
}

const known = new WeakMap<readonly Catalog[], ReadonlyMap<Entry, readonly Entry[]>>()

/** The circles of all catalogs by their first entry, found once. */
function circlesOf(catalogs: readonly Catalog[]): ReadonlyMap<Entry, readonly Entry[]> {
  const before = known.get(catalogs)
  if (before !== undefined) return before
  const successors = (entry: Entry) => successorsOf(entry, catalogs)
  const circles = new Map<Entry, readonly Entry[]>()
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  for (const knot of knots(entries, successors)) {
    const first = knot.reduce((least, entry) => (isBefore(entry, least) ? entry : least))
    circles.set(first, circleFrom(first, new Set(knot), successors))
  }
  known.set(catalogs, circles)
  return circles
}

function successorsOf(entry: Entry, catalogs: readonly Catalog[]): Entry[] {
  const home = catalogBySlug(catalogs, entry.catalog)
  if (home === undefined) return []
  return [...entry.replacedBy, ...entry.splitInto].flatMap((code) => resolveReference(code, home, catalogs) ?? [])
}

/** A shortest way from an entry of a knot back to itself: the entries on it, the entry itself first. */
function circleFrom(start: Entry, knot: ReadonlySet<Entry>, successors: (entry: Entry) => Entry[]): Entry[] {
  const cameFrom = new Map<Entry, Entry>()
  const open = [start]
  // The list grows while it is walked.
  for (const entry of open) {
    for (const next of successors(entry)) {
      if (next === start) return wayBack(entry, cameFrom)
      if (!knot.has(next) || cameFrom.has(next)) continue
      cameFrom.set(next, entry)
      open.push(next)
    }
  }
  return [start]
}

function wayBack(end: Entry, cameFrom: ReadonlyMap<Entry, Entry>): Entry[] {
  const way: Entry[] = []
  for (let entry: Entry | undefined = end; entry !== undefined; entry = cameFrom.get(entry)) way.push(entry)
  return way.reverse()
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.catalog === b.catalog ? a.code < b.code : a.catalog < b.catalog
}
