import { entryPath, href } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { familyAround } from '../../catalog/model/family-order'
import type { Site } from '../../catalog/model/site'

/** Previous and next code of the family. */
export function EntryPager({ site, catalog, entry }: { site: Site; catalog: Catalog; entry: Entry }) {
  const { before, after } = familyAround(catalog, entry)
  if (before === undefined && after === undefined) return null
  return (
    <nav aria-label="Codes of this family" className="pager">
      {before !== undefined && <PagerLink site={site} entry={before} />}
      {after !== undefined && <PagerLink site={site} entry={after} isNext />}
    </nav>
  )
}

function PagerLink({ site, entry, isNext = false }: { site: Site; entry: Entry; isNext?: boolean }) {
  return (
    <a href={href(site, entryPath(entry))} rel={isNext ? 'next' : 'prev'}>
      <b>{entryName(entry)}</b> <span dir="auto">{entry.title}</span>
    </a>
  )
}
