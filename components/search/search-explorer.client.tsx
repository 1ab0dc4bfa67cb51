'use client'

import { type ReactNode, useState } from 'react'
import { searchFragment } from '../../client/search/address/search-fragment'
import { chooseFacet, hasFacet } from '../../client/search/search-facets'
import type { Origin } from '../../client/search/search-field'
import { readSearchSite } from '../results/read-search-site'
import { SearchResults } from '../results/search-results'
import { isQuestion, type Question, useSearch, useWarmed } from '../results/use-search'
import { SearchAnnouncer } from './search-announcer'
import { SearchBox } from './search-box'
import { SearchFailureNote } from './search-failure-note'
import { SearchLoading } from './search-loading'
import { useEnter } from './use-enter'
import { useReveal } from './use-reveal'
import { useSearchAddress } from './use-search-address'
import { useSearchBox } from './use-search-box'

const pageSize = 50

/** A question, and how it came into the box. */
interface Asked extends Question {
  readonly origin: Origin
  readonly shown?: number | undefined
}

const blank: Asked = { query: '', facets: {}, limit: pageSize, origin: 'typed' }

export interface SearchExplorerProps {
  readonly variant: 'home' | 'search'
  /** What can be browsed: shown while nothing is asked, while the search cannot answer, and without script. */
  readonly children: ReactNode
}

/** The search box with its results and facets. */
export function SearchExplorer({ variant, children }: SearchExplorerProps) {
  const site = readSearchSite()
  const [asked, setAsked] = useState(blank)
  const { answer, answered, failure, warm, retry } = useSearch(site.files, asked)
  const current = answered === asked ? answer : undefined
  const { input, options, write } = useSearchBox(answer, {
    changed: ({ text, origin, shown }) => setAsked({ ...asked, query: text, limit: pageSize, origin, shown }),
    enter: () => enter(asked),
    // A paste of several lines is not thrown away by one key.
    escape: () => asked.query.includes('\n') || clear(),
  })
  useWarmed(input, warm)
  const flush = useSearchAddress(searchFragment({ ...asked, answer: current }), ({ query, facets }) => {
    write(query)
    setAsked({ ...blank, query, facets })
  })
  const enter = useEnter({
    asked,
    answer: current,
    hasFailed: failure !== undefined,
    base: site.base,
    input,
    options,
    settle: flush,
  })

  function clear(): void {
    write('')
    setAsked({ ...blank, facets: asked.facets })
    input.current?.focus()
  }

  const isBlank = answer === undefined || (answer.kind === 'browse' && !hasFacet(asked.facets))
  const isBrowsing = isBlank || failure !== undefined
  useReveal(!isBrowsing, input)
  return (
    <div onClickCapture={flush}>
      <SearchBox
        input={input}
        variant={variant}
        text={asked.query}
        shown={asked.shown}
        isRetryableOnly={asked.facets.retry === 'retryable'}
        onFocus={warm}
        onClear={clear}
        onRetryable={(value) => setAsked({ ...asked, facets: chooseFacet(asked.facets, 'retry', value) })}
      />
      {isQuestion(asked) && answer === undefined && failure === undefined && <SearchLoading />}
      <SearchAnnouncer answer={isBrowsing ? undefined : current} />
      {failure !== undefined && isQuestion(asked) && <SearchFailureNote failure={failure} onRetry={retry} />}
      <SearchResults
        answer={isBrowsing ? undefined : answer}
        question={asked}
        options={options}
        site={site}
        onFacet={(name, value) =>
          setAsked({ ...asked, limit: pageSize, facets: chooseFacet(asked.facets, name, value) })
        }
        onClearFacets={() => setAsked({ ...asked, limit: pageSize, facets: {} })}
        onMore={() => setAsked({ ...asked, limit: asked.limit + 2 * pageSize })}
      />
      <div className={isBrowsing ? '' : 'search-aside'}>{children}</div>
    </div>
  )
}
