import { href, statusPath } from '../../catalog/address/links'
import { hitId, layOutAnswer } from '../../client/header/search-layout'
import { searchEntryLink } from '../../client/search/address/search-entry-link'
import { occurrenceWords } from '../../client/search/search-words'
import type { Answer, Group, Hit, Occurrence } from '../../search/text/answer'
import { ResultRow } from './result-row'
import { ResultStatus } from './result-status'
import type { SearchSite } from './search-site'

/** The options: status pages first, then a group for each code of a paste, then the results as they are ranked. */
export function ResultList({ answer, site }: { answer: Answer; site: SearchSite }) {
  const { statuses, groups, others, occurrence } = layOutAnswer(answer)
  return (
    <>
      {statuses.map((status) => (
        <StatusOption key={status} status={status} site={site} />
      ))}
      {groups.length > 0 && (
        <div role="presentation" className="divide-y divide-line border-t border-line">
          {groups.map((group, place) => (
            <GroupOfOptions key={group.heard} group={group} place={place} of={groups.length} base={site.base} />
          ))}
        </div>
      )}
      <Rows hits={others} place="" base={site.base} occurrence={occurrence} />
    </>
  )
}

/** One of several codes: its place in the paste, how it was written there, and its entries. */
function GroupOfOptions({ group, place, of, base }: { group: Group; place: number; of: number; base: string }) {
  const { heard, results, occurrence } = group
  const isSame = results.length === 1 && results[0]?.code === heard
  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of options may hold groups, not fieldsets
    <div role="group" aria-label={heard} className="pt-2">
      <p role="presentation" className="text-[0.85rem] tabular-nums text-faint">
        {place + 1} of {of}
        {!isSame && (
          <>
            {', written '}
            <code className="font-semibold text-ink">{heard}</code>
          </>
        )}
        {occurrenceWords(occurrence).map((words) => ` · ${words}`)}
        {results.length === 0 && ', hidden by the filters'}
      </p>
      <Rows hits={results} place={`${place}-`} base={base} occurrence={occurrence} isInner />
    </div>
  )
}

interface RowsProps {
  readonly hits: readonly Hit[]
  /** Beginning of the ids of the rows. */
  readonly place: string
  readonly base: string
  readonly occurrence: Occurrence
  readonly isInner?: boolean
}

function Rows({ hits, place, base, occurrence, isInner = false }: RowsProps) {
  if (hits.length === 0) return null
  return (
    <div role="presentation" className={`divide-y divide-line ${isInner ? '' : 'border-y border-line'}`}>
      {hits.map((hit, index) => (
        <div key={hitId(hit)} role="presentation">
          <ResultRow hit={hit} id={`result-${place}${index}`} address={searchEntryLink(base, hit, occurrence)} />
        </div>
      ))}
    </div>
  )
}

/** The page of a status leads where the query is one. */
function StatusOption({ status, site }: { status: number; site: SearchSite }) {
  const { phrase = '', count = 0 } = site.statuses.find((item) => item.status === status) ?? {}
  return (
    <a
      role="option"
      id={`result-status-${status}`}
      href={href({ basePath: site.base }, statusPath(status))}
      className="search-option mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-lg border border-line bg-raised px-4 py-3 hover:border-edge"
    >
      <ResultStatus status={status} /> <span className="font-semibold">{phrase}</span>{' '}
      <span className="text-[0.93rem] text-soft">
        {count === 1 ? 'What it means, and the code that has it' : `What it means, and the ${count} codes that have it`}
      </span>
    </a>
  )
}
