import { entryPath, feedPath, homePath, href } from '../../catalog/address/links'
import { successorsOf } from '../../catalog/address/successors'
import { type ChangelogGroup, changelog } from '../../catalog/lifecycle/changelog'
import { eventWords, type LifecycleEvent } from '../../catalog/lifecycle/lifecycle-events'
import { entryName } from '../../catalog/model/entry-name'
import { isDate } from '../../catalog/values/moment'
import type { SiteContext } from '../../site/site-context'
import { StatusBadges } from '../parts/status-badges'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'

/** What became of codes, by moment, newest first. */
export function ChangelogPage({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  const groups = changelog(catalogs)
  return (
    <PageFrame context={context}>
      <PageHeader
        site={site}
        crumbs={[{ label: site.name, path: homePath }]}
        title="Changelog"
        lead="Codes that are new, deprecated or retired. A code never goes away: a retired one keeps its page."
      >
        <p className="mt-3 text-[0.95rem] text-soft">
          What has a date is also a{' '}
          <a className="text-link" href={href(site, feedPath)}>
            feed
          </a>
          .
        </p>
      </PageHeader>
      {groups.length === 0 ? (
        <p className="mt-10 max-w-prose border-l-4 border-edge pl-4">
          Nothing to tell yet: no code of this site says since when it exists, or that it is deprecated or retired.
        </p>
      ) : (
        <div className="mt-10 space-y-12">
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
  return (
    <section>
      <h2 className="text-[1.3rem] tabular-nums">
        {moment === undefined && 'Date unknown'}
        {moment !== undefined && (isDate(moment) ? <time dateTime={moment}>{moment}</time> : moment)}
        {catalog !== undefined && (
          <span className="font-medium text-soft">
            {' '}
            of <span dir="auto">{catalog.name}</span>
          </span>
        )}
      </h2>
      <ul className="mt-3 divide-y divide-line border-y border-line">
        {events.map((event) => (
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
  const successors = kind === 'added' ? [] : [...replacedBy, ...splitInto]
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5">
      <span className={`tag w-24 text-center ${kind === 'added' ? '' : `tag-${kind}`}`}>{eventWords[kind]}</span>
      <a href={href(site, entryPath(entry))} className="text-link font-mono text-[0.92rem] font-semibold">
        {entryName(entry)}
      </a>
      <span dir="auto">{entry.title}</span>
      <StatusBadges statuses={entry.statuses} />
      {hasCatalog && (
        <span dir="auto" className="text-[0.9rem] text-faint">
          {catalog.name}
        </span>
      )}
      {successors.length > 0 && (
        <span className="text-[0.95rem] text-soft">
          Now{' '}
          {successors.map((successor, index) => (
            <span key={`${successor.catalog}/${successor.slug}`}>
              {index > 0 && ', '}
              <a href={href(site, entryPath(successor))} className="text-link font-mono text-[0.92rem]">
                {entryName(successor)}
              </a>
            </span>
          ))}
        </span>
      )}
    </li>
  )
}
