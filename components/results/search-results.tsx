import type { RefObject } from 'react'
import { hasFacet } from '../../client/search/search-facets'
import { countWords } from '../../client/search/search-words'
import type { Answer, FacetName } from '../../search/text/answer'
import { FacetPanel } from './facet-panel'
import { NearestCodes } from './nearest-codes'
import { NothingFound } from './nothing-found'
import { OccurrenceBar } from './occurrence-bar'
import { ResultList } from './result-list'
import type { SearchSite } from './search-site'
import { UnderstoodLine } from './understood-line'
import type { Question } from './use-search'

interface SearchResultsProps {
  /** Undefined where there is nothing to show. */
  readonly answer: Answer | undefined
  readonly question: Question
  readonly options: RefObject<HTMLDivElement | null>
  readonly site: SearchSite
  readonly onFacet: (name: FacetName, value: string | undefined) => void
  readonly onClearFacets: () => void
  readonly onMore: () => void
}

/** What was understood, what was found, and ways to narrow it down. The list of options is always there, for the box. */
export function SearchResults({ answer, question, options, site, onFacet, onClearFacets, onMore }: SearchResultsProps) {
  const { facets } = question
  const isFound = answer !== undefined && answer.total + answer.statuses.length > 0
  const hasPanel = isFound || hasFacet(facets)
  return (
    <div
      hidden={answer === undefined}
      className={`mt-8 grid items-start gap-x-12 gap-y-5 ${hasPanel ? 'wide:grid-cols-[13.5rem_minmax(0,1fr)]' : ''}`}
      data-search-results
    >
      {answer !== undefined && hasPanel && (
        <FacetPanel counts={answer.facetCounts} facets={facets} site={site} onFacet={onFacet} onClear={onClearFacets} />
      )}
      <div className="min-w-0">
        {answer !== undefined && (
          <>
            <UnderstoodLine answer={answer} />
            <OccurrenceBar occurrence={answer.occurrence} />
            {answer.total > 0 && <h2 className="mb-2 text-[0.95rem] font-medium text-soft">{countWords(answer)}</h2>}
          </>
        )}
        <div ref={options} id="search-results" role="listbox" aria-label="Results" hidden={!isFound}>
          {answer !== undefined && isFound && <ResultList answer={answer} site={site} />}
        </div>
        {answer !== undefined && answer.results.length < answer.total && (
          <button
            type="button"
            onClick={onMore}
            className="mt-4 min-h-11 rounded-lg border border-line px-4 font-medium text-soft hover:border-edge hover:text-ink"
          >
            Show more of {answer.total}
          </button>
        )}
        {answer?.total === 0 && (
          <NothingFound
            query={question.query}
            facets={facets}
            guesses={answer.guesses}
            site={site}
            onClearFacets={onClearFacets}
          />
        )}
        {answer !== undefined && answer.total > 0 && <NearestCodes hits={answer.guesses} base={site.base} />}
      </div>
    </div>
  )
}
