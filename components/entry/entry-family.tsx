import { catalogPath, entryPath, familyPath, href } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { familyAround } from '../../catalog/model/family-order'
import type { Site } from '../../catalog/model/site'
import { entriesOfFamily } from '../../site/entries-of'
import { StatusBadge } from '../parts/status-badge'

/** The codes around this one in its family, as a fold, which the page script opens where it is beside the page. */
export function EntryFamily({ site, catalog, entry }: { site: Site; catalog: Catalog; entry: Entry }) {
  const { around } = familyAround(catalog, entry)
  if (around.length < 2) return null
  const family = catalog.families.find(({ slug }) => slug === entry.family)
  const total = family === undefined ? catalog.entries.length : entriesOfFamily(catalog, family).length
  return (
    <details className="kin">
      <summary>
        Codes in <span dir="auto">{family?.name ?? catalog.name}</span>
      </summary>
      <ul>
        {around.map((item) => (
          <li key={item.slug}>
            <a href={href(site, entryPath(item))} aria-current={item === entry ? 'page' : undefined}>
              {item.retired === undefined ? entryName(item) : <s>{entryName(item)}</s>}
              {item.statuses[0] !== undefined && <StatusBadge status={item.statuses[0]} />}
            </a>
          </li>
        ))}
      </ul>
      {total > around.length && (
        <a href={href(site, family === undefined ? catalogPath(catalog) : familyPath(catalog, family))}>
          All {total.toLocaleString('en')} codes
        </a>
      )}
    </details>
  )
}
