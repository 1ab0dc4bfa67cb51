import { catalogPath, href, statusPath } from '../../catalog/address/links'
import { nothingWords } from '../../client/search/nothing-words'
import { hasFacet } from '../../client/search/search-facets'
import type { Answer, Facets } from '../../search/text/answer'
import { NearestCodes } from './nearest-codes'
import { ResultStatus } from './result-status'
import type { SearchSite } from './search-site'

interface NothingFoundProps {
  readonly answer: Answer
  readonly query: string
  readonly facets: Facets
  readonly site: SearchSite
  readonly onClearFacets: () => void
}

/** The empty state: what was asked, and where to go from here. */
export function NothingFound({ answer, query, facets, site, onClearFacets }: NothingFoundProps) {
  const isFiltered = hasFacet(facets)
  const { heading, sentence } = nothingWords(answer, { query, isFiltered })
  return (
    <>
      {heading !== '' && (
        <h2 className="text-section" data-search-nothing>
          {heading}
        </h2>
      )}
      <p className="mt-1.5 max-w-prose text-soft">{sentence}</p>
      {isFiltered && (
        <button type="button" onClick={onClearFacets} className="facets-clear">
          Clear the filters
        </button>
      )}
      <NearestCodes hits={answer.guesses} base={site.base} />
      {answer.statuses.length === 0 && <Browse site={site} />}
    </>
  )
}

function Browse({ site: { base, catalogs, statuses } }: { site: SearchSite }) {
  const site = { basePath: base }
  const rows = 'flex min-h-10 items-center gap-3 rounded px-2 -mx-2 hover:bg-sunken max-sm:min-h-11'
  return (
    <div className="nothing-browse">
      <section aria-labelledby="browse-catalogs">
        <h3 id="browse-catalogs" className="mb-1 text-body font-medium text-soft">
          Browse by catalog
        </h3>
        <ul>
          {catalogs.map((catalog) => (
            <li key={catalog.slug}>
              <a href={href(site, catalogPath(catalog))} className={rows}>
                <span className="min-w-0 flex-1">{catalog.name}</span>
                <span className="text-note tabular-nums text-faint">{catalog.count}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="browse-statuses" hidden={statuses.length === 0}>
        <h3 id="browse-statuses" className="mb-1 text-body font-medium text-soft">
          Browse by status
        </h3>
        <ul className="gap-x-16 wide:columns-2">
          {statuses
            .filter(({ count }) => count > 0)
            .map(({ status, phrase, count }) => (
              <li key={status}>
                <a href={href(site, statusPath(status))} className={rows}>
                  <ResultStatus status={status} />
                  <span className="min-w-0 flex-1">{phrase}</span>
                  <span className="text-note tabular-nums text-faint">{count}</span>
                </a>
              </li>
            ))}
        </ul>
      </section>
    </div>
  )
}
