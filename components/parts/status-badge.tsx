import { httpStatus, statusClass } from '../../catalog/values/http-status'

/** A status with its phrase. Its border and colour show its class. */
export function StatusBadge({ status, withPhrase = false }: { status: number; withPhrase?: boolean }) {
  return (
    <span className="status" data-status={statusClass(status)}>
      {status}
      {withPhrase && <span>{httpStatus(status).phrase}</span>}
    </span>
  )
}
