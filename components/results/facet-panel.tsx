import { useRef, useState } from 'react'
import { counted } from '../../catalog/text/counted'
import { facetValueWords, facetWords, hasFacet } from '../../client/search/search-facets'
import { facetNames } from '../../search/index/facet-counts'
import type { Answer, FacetName, Facets } from '../../search/text/answer'
import { FacetGroup } from './facet-group'
import type { SearchSite } from './search-site'

interface FacetPanelProps {
  /** The facets that are shown. */
  readonly names: readonly FacetName[]
  readonly counts: Answer['facetCounts']
  readonly facets: Facets
  /** How many results there are. */
  readonly total: number
  readonly site: SearchSite
  readonly onFacet: (name: FacetName, value: string | undefined) => void
  readonly onClear: () => void
}

/** Ways to narrow the results down, each value with the number of results that it leaves. */
export function FacetPanel(props: FacetPanelProps) {
  const [isOpen, setOpen] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLElement>(null)
  const showResults = () => {
    setOpen(false)
    toggle.current?.focus({ preventScroll: true })
    toggle.current?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }
  const { names, counts, facets, total, site, onFacet, onClear } = props
  const choose = (name: FacetName, value: string | undefined) => {
    onFacet(name, value)
    // Beside a long list the filters go on below the screen; what is left would be above it.
    const results = panel.current?.parentElement
    if (!isOpen && results && results.getBoundingClientRect().top < 0)
      results.scrollIntoView({ block: 'start', behavior: 'instant' })
  }
  const chosen = facetNames.filter((name) => facets[name] !== undefined)
  return (
    <section ref={panel} aria-label="Filters" className="facet-place" data-search-facets>
      <div className={`flex flex-wrap items-center gap-2 ${chosen.length === 0 ? 'wide:hidden' : 'wide:mb-5'}`}>
        <button
          ref={toggle}
          type="button"
          aria-expanded={isOpen}
          aria-controls="search-facets"
          onClick={() => setOpen(!isOpen)}
          className="facet-toggle"
        >
          Filter{chosen.length > 0 && ` (${chosen.length})`}
        </button>
        {chosen.map((name) => (
          <button key={name} type="button" onClick={() => onFacet(name, undefined)} className="facet-chosen">
            <span className="sr-only">Remove the filter {facetWords[name]}: </span>
            {facetValueWords(name, String(facets[name]), site.catalogs)}
            <span aria-hidden="true"> ×</span>
          </button>
        ))}
        {hasFacet(facets) && (
          <button type="button" onClick={onClear} className="text-link facet-reset">
            Clear filters
          </button>
        )}
      </div>
      <div
        id="search-facets"
        className={`grid gap-x-8 max-wide:mt-3 gap-y-5 sm:grid-cols-2 wide:grid-cols-1 ${isOpen ? '' : 'max-wide:hidden'}`}
      >
        {names.map((name) => (
          <FacetGroup
            key={name}
            name={name}
            counts={counts[name]}
            chosen={facets[name] === undefined ? undefined : String(facets[name])}
            site={site}
            onChoose={(value) => choose(name, value)}
          />
        ))}
        <button type="button" onClick={showResults} className="facet-apply">
          Show {counted(total, 'result')}
        </button>
      </div>
    </section>
  )
}
