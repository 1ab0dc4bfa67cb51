import { entryPath, href } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { retiredLast } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'
import { retryWords } from '../../catalog/values/vocabulary'
import { inlineMarkdown } from '../../render/markdown'
import { LifecycleMark } from '../parts/lifecycle-mark'
import { StatusBadges } from '../parts/status-badges'

export interface EntryRowsProps {
  readonly site: Site
  readonly entries: readonly Entry[]
  /** Shows the summary under the title. */
  readonly withSummary?: boolean
  /** Given where the entries are of several catalogs: each row names its own. */
  readonly catalogs?: readonly Catalog[]
}

/** Codes as rows: code, title, status, and whether a retry can help; retired ones last. */
export function EntryRows({ site, entries, withSummary = false, catalogs }: EntryRowsProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {retiredLast(entries).map((entry) => (
        <li key={`${entry.catalog}/${entry.slug}`}>
          <a
            href={href(site, entryPath(entry))}
            className="group -mx-3 grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-0.5 rounded-md px-3 py-2.5 hover:bg-sunken sm:grid-cols-[minmax(11rem,16rem)_minmax(0,1fr)_auto]"
          >
            <span className="font-mono text-[0.92rem] font-semibold group-hover:text-accent">{entryName(entry)}</span>
            <span className="max-sm:order-last max-sm:col-span-2">
              <span dir="auto">{entry.title}</span> <LifecycleMark entry={entry} />
              {entry.draft !== undefined && <span className="tag ml-1">Draft</span>}
              {withSummary && entry.summary !== undefined && (
                <span dir="auto" className="block text-[0.93rem] leading-snug text-soft">
                  {inlineMarkdown(site, entry.summary)}
                </span>
              )}
            </span>
            <span className="flex items-baseline gap-3 justify-self-end">
              {catalogs !== undefined && (
                <span className="text-[0.85rem] text-faint max-sm:hidden">
                  {catalogs.find((catalog) => catalog.slug === entry.catalog)?.name}
                </span>
              )}
              <span className="w-28 text-right text-[0.85rem] text-faint max-md:hidden">
                {entry.retry !== undefined && (
                  <>
                    <span className="sr-only">Retry: </span>
                    {retryWords[entry.retry.rule].short}
                  </>
                )}
              </span>
              {entry.statuses.length === 0 && entry.severity !== undefined && (
                <span className="text-[0.85rem] text-soft">
                  <span className="sr-only">Severity: </span>
                  {entry.severity}
                </span>
              )}
              <StatusBadges statuses={entry.statuses} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
