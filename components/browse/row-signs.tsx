import type { Entry } from '../../catalog/model/catalog'
import { RetrySign } from '../parts/retry-sign'
import { StatusBadges } from '../parts/status-badges'

export interface RowSignsProps {
  readonly entry: Entry
  /** What all codes of the list have in common, so that no row says it. */
  readonly shared?: { readonly isRetry: boolean; readonly isStatus: boolean }
}

/** What to know of a code before it is opened: whether a retry can help, its severity where it has no status, its statuses. */
export function RowSigns({ entry, shared = { isRetry: false, isStatus: false } }: RowSignsProps) {
  return (
    <span className="row-signs">
      {!shared.isRetry && entry.retry !== undefined && (
        <RetrySign rule={entry.retry.rule} repeat={entry.retry.safeToRepeat} />
      )}
      {entry.statuses.length === 0 && entry.severity !== undefined && (
        <span className="row-severity">
          <span className="sr-only">Severity: </span>
          {entry.severity}
        </span>
      )}
      {!shared.isStatus && <StatusBadges statuses={entry.statuses} />}
    </span>
  )
}
