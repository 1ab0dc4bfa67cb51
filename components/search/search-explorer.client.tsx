'use client'

import { type MouseEvent, type ReactNode, useState } from 'react'
import { isChosen } from '../../client/header/search-list'
import { rememberOwnLink } from '../../client/own-links'
import { querySection } from '../../client/search/address/query-section'
import { searchFragment } from '../../client/search/address/search-fragment'
import { chooseFacet, hasFacet } from '../../client/search/search-facets'
import type { Origin } from '../../client/search/search-field'
import { isSure } from '../../client/search/search-is-sure'
import { readSearchSite } from '../results/read-search-site'
import { SearchResults } from '../results/search-results'
import { isQuestion, type Question, useSearch, useWarmed } from '../results/use-search'
import { BoxActions } from './box-actions'
import { SearchAnnouncer } from './search-announcer'
import { SearchBox } from './search-box'
import { SearchFailureNote } from './search-failure-note'
import { SearchLoading } from './search-loading'
import { useEnter } from './use-enter'
import { useKeptPaste } from './use-kept-paste'
import { useRecent } from './use-recent'
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
  const { answer, answered, failure, warm, retry } = useSearch(site.files, asked, () => isChosen(input.current))
  const current = answered === asked ? answer : undefined
  const { input, options, read, chooseFirst, write } = useSearchBox(answer, {
    changed: ({ text, origin, shown }) => {
      cancel()
      if (text === '') forget()
      setAsked({ ...asked, query: text, limit: pageSize, origin, shown })
    },
    enter: () => enter(read()),
    // A paste of several lines is not thrown away by one key.
    escape: () => asked.query.includes('\n') || clear(),
  })
  useWarmed(input, warm)
  const fragment = searchFragment({ ...asked, answer: current })
  const isInAddress = fragment.startsWith('#q=')
  const { isKept, secrets, forget } = useKeptPaste(asked, isInAddress)
  const { recent, choose } = useRecent(isInAddress && asked.origin === 'typed' ? asked.query : '')
  const flush = useSearchAddress(fragment, ({ query, facets, origin }) => show({ ...blank, query, facets, origin }))
  const { enter, cancel } = useEnter({
    asked,
    answer: current,
    hasFailed: failure !== undefined,
    base: site.base,
    input,
    options,
    settle: flush,
    choose: chooseFirst,
  })

  function show(shown: Asked): void {
    setAsked({ ...shown, shown: write(shown.query, shown.origin)?.shown })
  }

  function clear(): void {
    forget()
    show({ ...blank, facets: asked.facets })
    input.current?.focus()
  }

  function leave({ target }: MouseEvent): void {
    flush()
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[role="option"]') : null
    if (link !== null) rememberOwnLink(link)
  }

  const isBlank = answer === undefined || (answer.kind === 'browse' && !hasFacet(asked.facets))
  const isBrowsing = isBlank || failure !== undefined
  const { query, anchor } = querySection(asked.query)
  const isSection = query !== asked.query || (answer !== undefined && isSure(answer))
  useReveal(!isBrowsing, input)
  return (
    <div onClickCapture={leave}>
      <SearchBox
        input={input}
        variant={variant}
        text={asked.query}
        shown={asked.shown}
        hasResults={!isBrowsing}
        onFocus={warm}
        onClear={clear}
      >
        <BoxActions
          text={asked.query}
          isRetryableOnly={asked.facets.retry === 'retryable'}
          onRetryable={(value) => setAsked({ ...asked, facets: chooseFacet(asked.facets, 'retry', value) })}
          isKept={isKept}
          onForget={clear}
          recent={recent}
          onChooseRecent={choose}
          onSearch={(text) => show({ ...blank, query: text })}
        />
      </SearchBox>
      <p role="status" className="text-small text-soft" data-search-secrets>
        {secrets}
      </p>
      {isQuestion(asked) && answer === undefined && failure === undefined && <SearchLoading />}
      <SearchAnnouncer answer={isBrowsing ? undefined : current} question={asked} />
      {failure !== undefined && isQuestion(asked) && <SearchFailureNote failure={failure} onRetry={retry} />}
      <SearchResults
        answer={isBrowsing ? undefined : answer}
        question={asked}
        anchor={isSection ? anchor : undefined}
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
