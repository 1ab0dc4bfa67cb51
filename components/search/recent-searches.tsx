import { useState } from 'react'

interface RecentSearchesProps {
  /** Undefined if the reader has not chosen to keep any. */
  readonly recent: readonly string[] | undefined
  readonly onChoose: (isWanted: boolean) => void
  readonly onSearch: (query: string) => void
}

/** The recent searches, below a button. None are kept until the reader asks for it here; pastes never are. */
export function RecentSearches({ recent, onChoose, onSearch }: RecentSearchesProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="recent-searches"
        onClick={() => setOpen(!isOpen)}
        className="recent-open"
      >
        Recent
        <span className="sr-only"> searches</span>
      </button>
      <div id="recent-searches" hidden={!isOpen} className="recent-box">
        {recent !== undefined && recent.length > 0 && (
          <ul className="flex flex-wrap gap-2 py-1">
            {recent.map((query) => (
              <li key={query}>
                <button type="button" onClick={() => onSearch(query)} className="recent-search">
                  {query}
                </button>
              </li>
            ))}
          </ul>
        )}
        {(recent === undefined || recent.length === 0) && (
          <p className="py-1">
            {recent === undefined
              ? 'Nothing here yet. Searches are kept only if you tick this box.'
              : 'Nothing here yet.'}
          </p>
        )}
        <label className="recent-search">
          <input
            type="checkbox"
            checked={recent !== undefined}
            onChange={({ target }) => onChoose(target.checked)}
            className="size-4 accent-accent"
          />
          Keep what I type on this device. Pastes are never kept; unticking forgets all.
        </label>
      </div>
    </>
  )
}
