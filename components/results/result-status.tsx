/** A status as `StatusBadge` shows it, without the table of phrases, which the browser does not need. */
export function ResultStatus({ status }: { status: number }) {
  return (
    <span className="status" data-status={String(status).charAt(0)}>
      {status}
    </span>
  )
}
