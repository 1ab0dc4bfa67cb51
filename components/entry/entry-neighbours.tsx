import { comparePath, entryPath, href } from '../../catalog/address/links'
import { confusedEntries, type Neighbour, relatedEntries } from '../../catalog/address/neighbours'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { inlineMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'
import { LifecycleMark } from '../parts/lifecycle-mark'
import { StatusBadges } from '../parts/status-badges'

interface NeighboursProps {
  readonly site: Site
  readonly catalogs: readonly Catalog[]
  readonly entry: Entry
}

/** Codes that are easily taken for this one, with the difference. */
export function EntryConfused({ site, catalogs, entry }: NeighboursProps) {
  const neighbours = confusedEntries(entry, catalogs)
  if (neighbours.length === 0) return null
  return (
    <section aria-labelledby="confused">
      <SectionHeading id="confused">Easily confused with</SectionHeading>
      <NeighbourList site={site} home={entry} neighbours={neighbours} areCompared={site.isPacked !== true} />
    </section>
  )
}

/** Codes that a reader of this one may want next. */
export function EntryRelated({ site, catalogs, entry }: NeighboursProps) {
  const neighbours = relatedEntries(entry, catalogs)
  if (neighbours.length === 0) return null
  return (
    <section aria-labelledby="related">
      <SectionHeading id="related">Related</SectionHeading>
      <NeighbourList site={site} home={entry} neighbours={neighbours} />
    </section>
  )
}

interface NeighbourListProps {
  readonly site: Site
  readonly home: Entry
  readonly neighbours: readonly Neighbour[]
  /** Whether each of them has a page beside this one. */
  readonly areCompared?: boolean
}

function NeighbourList({ site, home, neighbours, areCompared = false }: NeighbourListProps) {
  return (
    <ul className="ruled neighbours">
      {neighbours.map(({ entry, catalog, why }) => (
        <li key={`${entry.catalog}/${entry.slug}`}>
          <p>
            <a href={href(site, entryPath(entry))}>{entryName(entry)}</a> <span dir="auto">{entry.title}</span>{' '}
            <StatusBadges statuses={entry.statuses} /> <LifecycleMark entry={entry} />
            {entry.catalog !== home.catalog && <small>{catalog.name}</small>}
          </p>
          {why !== undefined && <p dir="auto">{inlineMarkdown(site, why)}</p>}
          {areCompared && (
            <a className="compare-link" href={href(site, comparePath(home, entry))}>
              Compare side by side<span className="sr-only"> with {entryName(entry)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
