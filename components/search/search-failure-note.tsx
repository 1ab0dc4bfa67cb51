import { failureWords, type SearchFailure } from '../../client/search/session/search-messages'

/** Says why the search cannot answer, and offers to try again. What can be browsed stays below. */
export function SearchFailureNote({ failure, onRetry }: { failure: SearchFailure; onRetry: () => void }) {
  return (
    <div role="alert" data-status="5" className="search-failure">
      <p className="min-w-0 flex-1 basis-72">
        <strong className="font-semibold text-tone">{failureWords[failure]}</strong>{' '}
        <span>You can try again, or browse below.</span>
      </p>
      <button type="button" onClick={onRetry} className="search-again">
        Try again
      </button>
    </div>
  )
}
