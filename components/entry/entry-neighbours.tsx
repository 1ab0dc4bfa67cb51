import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryPath, href } from '../../catalog/model/links'
import { confusedEntries, type Neighbour, relatedEntries } from '../../catalog/model/neighbours'
import type { Site } from '../../catalog/model/site'
import { inlineMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'
import { LifecycleMark } from '../parts/lifecycle-mark'
import { StatusBadge } from '../parts/status-badge'

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
      <NeighbourList site={site} home={entry} neighbours={neighbours} />
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

function NeighbourList({ site, home, neighbours }: { site: Site; home: Entry; neighbours: readonly Neighbour[] }) {
  return (
    <ul className="ruled neighbours">
      {neighbours.map(({ entry, catalog, why }) => (
        <li key={`${entry.catalog}/${entry.code}`}>
          <p>
            <a href={href(site, entryPath(entry))}>{entry.code}</a> <span dir="auto">{entry.title}</span>{' '}
            <StatusBadge status={entry.status} /> <LifecycleMark entry={entry} />
            {entry.catalog !== home.catalog && <small>{catalog.name}</small>}
          </p>
          {why !== undefined && <p dir="auto">{inlineMarkdown(site, why)}</p>}
        </li>
      ))}
    </ul>
  )
}
