import { useState } from 'react'
import { retryableRules } from '../../catalog/values/vocabulary'
import { facetValueWords, facetWords } from '../../client/search/search-facets'
import type { FacetCount, FacetName } from '../../search/text/answer'
import type { SearchSite } from './search-site'

const mostShown = 6

interface FacetGroupProps {
  readonly name: FacetName
  readonly counts: readonly FacetCount[]
  readonly chosen: string | undefined
  readonly site: SearchSite
  readonly onChoose: (value: string | undefined) => void
}

/** The values of one facet. One of them can be chosen; a second click takes it back. */
export function FacetGroup({ name, counts, chosen, site, onChoose }: FacetGroupProps) {
  const [isWhole, setWhole] = useState(false)
  const ordered = inOrder(name, counts)
  const isDivided = name === 'retry' && ordered[0]?.value === 'retryable'
  const shown = isWhole ? ordered : ordered.slice(0, mostShown)
  if (counts.length === 0) return null
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-note font-medium text-faint">{facetWords[name]}</legend>
      <ul>
        {shown.map(({ value, count }) => (
          <li key={value} className={isDivided && isRetryable(value) ? 'ml-4' : undefined}>
            <button
              type="button"
              aria-pressed={value === chosen}
              onClick={() => onChoose(value === chosen ? undefined : value)}
              className="facet"
            >
              <span className="min-w-0 flex-1 leading-snug">
                {facetValueWords(name, value, site.catalogs)}
                {name === 'status' && <span className="text-faint"> {phraseOf(site, value)}</span>}
              </span>
              <span className="text-note tabular-nums text-faint">{count}</span>
            </button>
          </li>
        ))}
      </ul>
      {ordered.length > mostShown && (
        <button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)} className="show-all">
          {isWhole ? 'Show fewer' : `Show all ${ordered.length}`}
        </button>
      )}
    </fieldset>
  )
}

/** Statuses by their number; a group in front of its parts. */
function inOrder(name: FacetName, counts: readonly FacetCount[]): readonly FacetCount[] {
  if (name === 'status') return counts.toSorted((left, right) => Number(left.value) - Number(right.value))
  if (name !== 'retry') return counts
  const rank = (value: string) => (value === 'retryable' ? 0 : isRetryable(value) ? 1 : 2)
  return counts.toSorted((left, right) => rank(left.value) - rank(right.value))
}

function isRetryable(value: string): boolean {
  return retryableRules.some((rule) => rule === value)
}

function phraseOf({ statuses }: SearchSite, value: string): string {
  return statuses.find(({ status }) => String(status) === value)?.phrase ?? ''
}
