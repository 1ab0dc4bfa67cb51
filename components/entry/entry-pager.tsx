import type { Catalog, Entry } from '../../catalog/catalog'
import { entryPath, href } from '../../catalog/links'
import type { Site } from '../../catalog/site'

/** Previous and next code of the family. */
export function EntryPager({ site, catalog, entry }: { site: Site; catalog: Catalog; entry: Entry }) {
  const { before, after } = besideOf(catalog).get(entry) ?? {}
  if (before === undefined && after === undefined) return null
  return (
    <nav aria-label="Codes of this family" className="pager no-print">
      {before !== undefined && <PagerLink site={site} entry={before} label="Previous" />}
      {after !== undefined && <PagerLink site={site} entry={after} label="Next" isNext />}
    </nav>
  )
}

interface Beside {
  readonly before: Entry | undefined
  readonly after: Entry | undefined
}

const known = new WeakMap<Catalog, ReadonlyMap<Entry, Beside>>()

/** What stands before and after each entry in its family, made once for a catalog. */
function besideOf(catalog: Catalog): ReadonlyMap<Entry, Beside> {
  const made = known.get(catalog)
  if (made !== undefined) return made
  const last = new Map<string, Entry>()
  const beside = new Map<Entry, { before: Entry | undefined; after: Entry | undefined }>()
  for (const entry of catalog.entries) {
    const before = last.get(entry.family)
    const pair = before === undefined ? undefined : beside.get(before)
    if (pair !== undefined) pair.after = entry
    beside.set(entry, { before, after: undefined })
    last.set(entry.family, entry)
  }
  known.set(catalog, beside)
  return beside
}

function PagerLink({
  site,
  entry,
  label,
  isNext = false,
}: {
  site: Site
  entry: Entry
  label: string
  isNext?: boolean
}) {
  return (
    <a href={href(site, entryPath(entry))} rel={isNext ? 'next' : 'prev'}>
      <small>{label}</small>
      <b>{entry.code}</b> <span>{entry.title}</span>
    </a>
  )
}
