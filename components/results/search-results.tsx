import type { RefObject } from 'react'
import { enterHint } from '../../client/search/enter-opens'
import { dividingFacets, hasFacet } from '../../client/search/search-facets'
import { answerSections } from '../../client/search/sections/answer-sections'
import { resultWords } from '../../client/search/sections/section-words'
import { formWords } from '../../search/paste/reading'
import type { Answer, FacetName } from '../../search/text/answer'
import { CopyTicket } from './copy-ticket'
import { FacetPanel } from './facet-panel'
import { NearestCodes } from './nearest-codes'
import { NothingFound } from './nothing-found'
import { OccurrenceBar } from './occurrence-bar'
import { ResultList } from './result-list'
import type { SearchSite } from './search-site'
import { singleOccurrence } from './single-occurrence'
import { UnansweredLines } from './unanswered-lines'
import { UnansweredNote } from './unanswered-note'
import { UnderstoodLine } from './understood-line'
import { UnknownCodes } from './unknown-codes'
import type { Question } from './use-search'

function isLog({ understood }: Answer): boolean {
  return understood.some(({ label, value }) => label === 'form' && value === formWords.log)
}

/** What Enter does, for those who have that key. */
function EnterHint({ answer }: { answer: Answer }) {
  return (
    <span className="key-hints" data-search-hint>
      {enterHint(answer, 'Enter selects the first result')}
    </span>
  )
}

interface SearchResultsProps {
  /** Undefined where there is nothing to show. */
  readonly answer: Answer | undefined
  readonly question: Question
  /** The section of a page that the question means. */
  readonly anchor: string | undefined
  readonly options: RefObject<HTMLDivElement | null>
  readonly site: SearchSite
  readonly onFacet: (name: FacetName, value: string | undefined) => void
  readonly onClearFacets: () => void
  readonly onMore: () => void
}

/** What was understood, what was found, and ways to narrow it down. The list of options is always there, for the box. */
export function SearchResults(props: SearchResultsProps) {
  const { answer, question, anchor, options, site, onFacet, onClearFacets, onMore } = props
  const { facets, query } = question
  const isFound = answer !== undefined && answer.total + answer.statuses.length + answer.guides.length > 0
  const names = answer === undefined ? [] : dividingFacets(answer, facets)
  const hasPanel = names.length > 0 || hasFacet(facets)
  const sections = answer === undefined ? [] : answerSections(answer)
  return (
    <div
      hidden={answer === undefined}
      className={`mt-4 grid items-start gap-x-12 gap-y-3 sm:mt-8 ${hasPanel ? 'wide:grid-cols-[13.5rem_minmax(0,1fr)]' : ''}`}
      data-search-results
    >
      {answer !== undefined && hasPanel && (
        <FacetPanel
          names={names}
          counts={answer.facetCounts}
          facets={facets}
          total={answer.total}
          site={site}
          onFacet={onFacet}
          onClear={onClearFacets}
        />
      )}
      <div className="min-w-0">
        {answer !== undefined && (
          <>
            <UnderstoodLine answer={answer} />
            <UnknownCodes answer={answer} />
            {answer.total > 0 && (
              <div className="results-bar">
                <h2 className="text-body font-medium text-soft">{resultWords(answer, sections)}</h2>
                <EnterHint answer={answer} />
                <OccurrenceBar occurrence={singleOccurrence(answer)} />
                <UnansweredNote lines={answer.unanswered} />
                {answer.statuses.length === 0 && (
                  <CopyTicket sections={sections} site={site} isLog={isLog(answer)} answer={answer} />
                )}
              </div>
            )}
          </>
        )}
        <div ref={options} id="search-results" role="listbox" aria-label="Results" hidden={!isFound}>
          {answer !== undefined && isFound && (
            <ResultList answer={answer} sections={sections} text={query} anchor={anchor} site={site} />
          )}
        </div>
        {answer !== undefined && <UnansweredLines key={query} lines={answer.unanswered} text={query} site={site} />}
        {answer !== undefined && answer.results.length < answer.total && (
          <button type="button" onClick={onMore} className="show-more">
            Show more of {answer.total}
          </button>
        )}
        {answer?.total === 0 && (
          <NothingFound answer={answer} query={query} facets={facets} site={site} onClearFacets={onClearFacets} />
        )}
        {answer !== undefined && answer.total > 0 && <NearestCodes hits={answer.guesses} base={site.base} />}
      </div>
    </div>
  )
}
