import { catalogPath, entryPath, feedPath, href } from '../../catalog/address/links'
import { successorsOf } from '../../catalog/address/successors'
import { bulkDocumented } from '../../catalog/lifecycle/bulk-documented'
import { type ChangelogGroup, changelog } from '../../catalog/lifecycle/changelog'
import { eventWords, type LifecycleEvent } from '../../catalog/lifecycle/lifecycle-events'
import { entryName } from '../../catalog/model/entry-name'
import { counted } from '../../catalog/text/counted'
import { isDate } from '../../catalog/values/moment'
import type { SiteContext } from '../../site/site-context'
import { StatusBadges } from '../parts/status-badges'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'

/** What became of codes, by moment, newest first. */
export function ChangelogPage({ context }: { context: SiteContext }) {
  const { site, catalogs, documented } = context
  const groups = changelog(catalogs, documented)
  return (
    <PageFrame context={context}>
      <PageHeader
        site={site}
        title="Changelog"
        lead="Codes that are new, documented, deprecated or retired. A code never goes away: a retired one keeps its page."
      >
        <p className="list-note">
          Everything with a date is in the{' '}
          <a className="text-link" href={href(site, feedPath)}>
            feed
          </a>{' '}
          too.
        </p>
      </PageHeader>
      {groups.length === 0 ? (
        <p className="list-nothing">
          No changes yet: no code of this site says since when it exists, or that it is deprecated or retired, and the
          history of the content was not there when the site was built.
        </p>
      ) : (
        <div className="changes">
          {groups.map((group) => (
            <Group key={`${group.catalog?.slug ?? ''}/${group.moment ?? ''}`} context={context} group={group} />
          ))}
        </div>
      )}
    </PageFrame>
  )
}

function Group({ context, group }: { context: SiteContext; group: ChangelogGroup }) {
  const { moment, catalog, events } = group
  const { single, bulk } = bulkDocumented(events)
  return (
    <section>
      <h2>
        {moment === undefined && 'Date unknown'}
        {moment !== undefined && (isDate(moment) ? <time dateTime={moment}>{moment}</time> : moment)}
        {catalog !== undefined && (
          <small>
            {' '}
            of <span dir="auto">{catalog.name}</span>
          </small>
        )}
      </h2>
      <ul>
        {bulk.map(({ catalog: home, count }) => (
          <li key={home.slug}>
            <span className="tag">{eventWords.documented}</span>
            <span>
              <a href={href(context.site, catalogPath(home))}>{counted(count, 'code')}</a> of{' '}
              <span dir="auto">{home.name}</span>
            </span>
          </li>
        ))}
        {single.map((event) => (
          <Change
            key={`${event.entry.catalog}/${event.entry.slug}/${event.kind}`}
            context={context}
            event={event}
            hasCatalog={catalog === undefined}
          />
        ))}
      </ul>
    </section>
  )
}

interface ChangeProps {
  readonly context: SiteContext
  readonly event: LifecycleEvent
  /** Whether the row names the catalog of its code. */
  readonly hasCatalog: boolean
}

function Change({ context: { site, catalogs }, event: { kind, entry, catalog }, hasCatalog }: ChangeProps) {
  const { replacedBy, splitInto } = successorsOf(entry, catalogs)
  const isNew = kind === 'added' || kind === 'documented'
  const successors = isNew ? [] : [...replacedBy, ...splitInto]
  return (
    <li>
      <span className={isNew ? 'tag' : `tag tag-${kind}`}>{eventWords[kind]}</span>
      <a href={href(site, entryPath(entry))}>{entryName(entry)}</a>
      <span dir="auto">{entry.title}</span>
      <span className="change-status">
        <StatusBadges statuses={entry.statuses} />
      </span>
      {hasCatalog && <small dir="auto">{catalog.name}</small>}
      {successors.length > 0 && (
        <span className="change-now">
          Now{' '}
          {successors.map((successor, index) => (
            <span key={`${successor.catalog}/${successor.slug}`}>
              {index > 0 && ', '}
              <a href={href(site, entryPath(successor))}>{entryName(successor)}</a>
            </span>
          ))}
        </span>
      )}
    </li>
  )
}
