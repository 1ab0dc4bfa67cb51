import { Fragment } from 'react'
import { catalogPath, entryType, familyPath } from '../../catalog/address/links'
import { codeSlots } from '../../catalog/address/slotted-text'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { inlineMarkdown } from '../../render/markdown'
import type { SiteContext } from '../../site/site-context'
import { Breadcrumbs } from '../layout/breadcrumbs'
import { EntryActions } from './entry-actions'
import { EntryChips } from './entry-chips'
import { EntryDraft } from './entry-draft'
import { EntryLifecycle } from './entry-lifecycle'
import { Slotted } from './slotted'

interface EntryHeaderProps {
  readonly context: SiteContext
  readonly catalog: Catalog
  readonly entry: Entry
}

/**
 * The head of an entry: code, title, what became of it where it is not simply in use, what to know at a glance, what
 * can be done with the page, and what happened. A retired code says what it meant.
 */
export function EntryHeader({ context: { site, catalogs }, catalog, entry }: EntryHeaderProps) {
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
      <p className="on-paper">{entryType(site, entry)}</p>
      <div className="fault" />
      <h1 className="entry-title">
        <code>
          <Slotted parts={codeSlots(entry)} />
        </code>
        {entry.title !== entry.code && (
          <>
            {' '}
            <span dir="auto">{entry.title}</span>
          </>
        )}
      </h1>
      <EntryLifecycle site={site} catalogs={catalogs} entry={entry} />
      <EntryChips site={site} catalog={catalog} entry={entry} />
      {entry.retired !== undefined && entry.summary !== undefined && <h2 className="meant">What it meant</h2>}
      {entry.summary !== undefined && (
        <p dir="auto" className="lead">
          {inlineMarkdown(site, entry.summary)}
        </p>
      )}
      {entry.aliases.length > 0 && (
        <p className="aside-text">
          Also written{' '}
          {entry.aliases.map((alias, at) => (
            <Fragment key={alias}>
              {at > 0 && ', '}
              <code>{alias}</code>
            </Fragment>
          ))}
        </p>
      )}
      <EntryDraft site={site} entry={entry} />
      <EntryActions site={site} catalog={catalog} entry={entry} />
    </header>
  )
}
