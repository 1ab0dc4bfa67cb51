import type { Catalog, Entry } from '../../catalog/model/catalog'
import { catalogPath, familyPath, href, statusPath } from '../../catalog/model/links'
import { inlineMarkdown } from '../../render/markdown'
import type { SiteContext } from '../../site/site-context'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { StatusBadge } from '../parts/status-badge'
import { EntryGlance } from './entry-glance'
import { EntryLifecycle } from './entry-lifecycle'

interface EntryHeaderProps {
  readonly context: SiteContext
  readonly catalog: Catalog
  readonly entry: Entry
}

/**
 * The head of an entry: code, title, what became of it where it is not simply in use, status, and what
 * to know at a glance. A retired code says what it meant; the rest is old advice, and stands below.
 */
export function EntryHeader({ context: { site, catalogs }, catalog, entry }: EntryHeaderProps) {
  const isRetired = entry.retired !== undefined
  const family = catalog.families.find((item) => item.slug === entry.family)
  return (
    <header>
      <Breadcrumbs
        site={site}
        crumbs={[
          { label: catalog.name, path: catalogPath(catalog) },
          ...(family === undefined ? [] : [{ label: family.name, path: familyPath(catalog, family) }]),
        ]}
      />
      <div className="fault" />
      <h1 className="entry-title">
        <code>{entry.code}</code> <span dir="auto">{entry.title}</span>
      </h1>
      <EntryLifecycle site={site} catalogs={catalogs} entry={entry} />
      <p className="with-tag">
        <a href={href(site, statusPath(entry.status, catalog))}>
          <StatusBadge status={entry.status} withPhrase />
        </a>
        {entry.since !== undefined && <small>Since {entry.since}</small>}
      </p>
      {isRetired && <h2 className="mt-8">What it meant</h2>}
      <p dir="auto" className="lead">
        {inlineMarkdown(site, entry.summary)}
      </p>
      {!isRetired && <EntryGlance site={site} entry={entry} />}
    </header>
  )
}
