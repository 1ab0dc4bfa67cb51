import { sectionIds } from '../../catalog/address/anchors'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { codeParams } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { statusClass } from '../../catalog/values/http-status'
import { blockMarkdown } from '../../render/markdown'
import type { SiteContext } from '../../site/site-context'
import { SectionHeading } from '../layout/section-heading'
import { EntryCauses } from './entry-causes'
import { EntryExamples } from './entry-examples'
import { EntryFamily } from './entry-family'
import { EntryHeader } from './entry-header'
import { EntryLink } from './entry-link'
import { EntryConfused, EntryRelated } from './entry-neighbours'
import { EntryOrigin } from './entry-origin'
import { EntryPager } from './entry-pager'
import { EntrySolutions } from './entry-solutions'
import { EntrySupport } from './entry-support'
import { EntryVariants } from './entry-variants'
import { WireMessage } from './wire-message'

export interface EntryPageProps {
  readonly context: SiteContext
  readonly catalog: Catalog
  readonly entry: Entry
}

/**
 * All that a reader gets to know about one code: first what to do, then what it looks like, then the rest. Where there
 * is room, what it looks like is beside what to do.
 */
export function EntryPage({ context, catalog, entry }: EntryPageProps) {
  const { site, catalogs } = context
  const [first] = entry.statuses
  return (
    <main
      id="content"
      className="page"
      data-status={first === undefined ? undefined : statusClass(first)}
      data-params={paramNames(entry).join(' ')}
    >
      <article className="entry">
        <EntryHeader context={context} catalog={catalog} entry={entry} />
        <div className="sections entry-fix">
          {entry.retired !== undefined && <OldAdvice />}
          <EntryCauses site={site} entry={entry} />
          <EntryVariants site={site} entry={entry} />
          <EntrySolutions site={site} catalog={catalog} entry={entry} />
        </div>
        <EntryExamples site={site} entry={entry} baseUrl={catalog.baseUrl} />
        <div className="sections entry-rest">
          <WireMessage site={site} entry={entry} />
          <EntryOrigin site={site} entry={entry} />
          <FreeSections site={site} entry={entry} />
          <EntryConfused site={site} catalogs={catalogs} entry={entry} />
          <EntrySupport site={site} catalog={catalog} entry={entry} />
          <EntryRelated site={site} catalogs={catalogs} entry={entry} />
          <EntryLink context={context} entry={entry} />
          <EntryPager site={site} catalog={catalog} entry={entry} />
        </div>
        <aside>
          <EntryFamily site={site} catalog={catalog} entry={entry} />
        </aside>
      </article>
    </main>
  )
}

/** The names of values that a link may carry: those of the message in its order, then those of the code. */
function paramNames(entry: Entry): string[] {
  return [...new Set([...entry.params.map(({ name }) => name), ...codeParams(entry).map(([, name]) => name)])]
}

/** Begins what was written while the API sent a code that is retired now. */
function OldAdvice() {
  return (
    <section aria-labelledby="old-advice">
      <SectionHeading id="old-advice">Old advice</SectionHeading>
      <p className="aside-text">
        What follows is what this page said while the API sent this code, kept for old logs and old clients.
      </p>
    </section>
  )
}

/** Sections that only this entry has. */
function FreeSections({ site, entry }: { site: Site; entry: Entry }) {
  const ids = sectionIds(entry)
  return entry.sections.map((section, place) => {
    const id = ids[place] ?? ''
    return (
      <section key={id} aria-labelledby={id}>
        <SectionHeading id={id}>{section.heading}</SectionHeading>
        <div className="prose section-text">{blockMarkdown(site, section.text)}</div>
      </section>
    )
  })
}
