/** A status as `StatusBadge` shows it, without the table of phrases, which the browser does not need. */
export function ResultStatus({ status }: { status: number }) {
  return (
    <span className="status" data-status={String(status).charAt(0)}>
      {status}
    </span>
  )
}

/** The statuses of a code in a row; nothing where it has none. */
export function ResultStatuses({ statuses }: { statuses: readonly number[] }) {
  return statuses.map((status) => <ResultStatus key={status} status={status} />)
}
