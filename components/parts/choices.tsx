import { entryPath, href } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { StatusBadges } from './status-badges'

export interface ChoicesProps {
  readonly site: Site
  readonly catalogs: readonly Catalog[]
  readonly entries: readonly Entry[]
}

/** Codes of several catalogs side by side. The page for addresses without a page writes the same rows by script. */
export function Choices({ site, catalogs, entries }: ChoicesProps) {
  return (
    <ul className="choices">
      {entries.map((entry) => (
        <li key={entryPath(entry)}>
          <a href={href(site, entryPath(entry))}>
            <b>{entryName(entry)}</b> <span dir="auto">{entry.title}</span>{' '}
            <small>{catalogs.find((catalog) => catalog.slug === entry.catalog)?.name}</small>{' '}
            <StatusBadges statuses={entry.statuses.slice(0, 1)} />
          </a>
        </li>
      ))}
    </ul>
  )
}
