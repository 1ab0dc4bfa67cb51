import { RecentSearches } from './recent-searches'

interface BoxActionsProps {
  readonly text: string
  readonly isRetryableOnly: boolean
  readonly onRetryable: (value: 'retryable' | undefined) => void
  /** Whether the tab keeps the paste. */
  readonly isKept: boolean
  readonly onForget: () => void
  readonly recent: readonly string[] | undefined
  readonly onChooseRecent: (isWanted: boolean) => void
  readonly onSearch: (query: string) => void
}

/** Under the box: what to begin with while it is empty, and a way to forget what the tab keeps of a paste. */
export function BoxActions(props: BoxActionsProps) {
  const { text, isRetryableOnly, onRetryable, isKept, onForget, recent, onChooseRecent, onSearch } = props
  const isEmpty = text.trim() === ''
  return (
    <>
      {isKept && (
        <span className="ml-auto flex items-center gap-x-3">
          <span className="text-faint max-wide:hidden">Kept for a reload and for Back, without secrets.</span>
          <button type="button" onClick={onForget} className="pill">
            Forget this paste
          </button>
        </span>
      )}
      {isEmpty && <RecentSearches recent={recent} onChoose={onChooseRecent} onSearch={onSearch} />}
      {(isEmpty || isRetryableOnly) && (
        <button
          type="button"
          aria-pressed={isRetryableOnly}
          onClick={() => onRetryable(isRetryableOnly ? undefined : 'retryable')}
          className="pill"
        >
          What may be retried?
        </button>
      )}
    </>
  )
}
