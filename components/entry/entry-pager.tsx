import type { Catalog, Entry } from '../../catalog/catalog'
import { besideOf } from '../../catalog/family-order'
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
