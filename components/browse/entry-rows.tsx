import { entryPath, href } from '../../catalog/address/links'
import type { Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { retiredLast } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'
import { inlineMarkdown } from '../../render/markdown'
import { LifecycleMark } from '../parts/lifecycle-mark'
import { rowFacts } from './row-facts'
import { RowSigns } from './row-signs'

export interface EntryRowsProps {
  readonly site: Site
  readonly entries: readonly Entry[]
  /** Shows the summary on screens that have a column for it. */
  readonly withSummary?: boolean
}

/** Codes as rows: code, title, whether a retry can help, and status; retired ones last. */
export function EntryRows({ site, entries, withSummary = false }: EntryRowsProps) {
  return (
    <ul className={withSummary ? 'rows rows-wide' : 'rows'}>
      {retiredLast(entries).map((entry) => (
        <li key={`${entry.catalog}/${entry.slug}`} {...rowFacts(entry)}>
          <a href={href(site, entryPath(entry))}>
            <b>{entryName(entry)}</b>
            <span className="row-title">
              <span dir="auto">{entry.title}</span> <LifecycleMark entry={entry} />
              {entry.draft !== undefined && <span className="tag">Draft</span>}
            </span>
            {withSummary && (
              <small dir="auto">{entry.summary !== undefined && inlineMarkdown(site, entry.summary)}</small>
            )}
            <RowSigns entry={entry} />
          </a>
        </li>
      ))}
    </ul>
  )
}
