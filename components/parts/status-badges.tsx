import { StatusBadge } from './status-badge'

/** Most statuses that a row has room for. */
const most = 3

/** The statuses of a code in a list, the rest counted; nothing where it has none. */
export function StatusBadges({ statuses }: { statuses: readonly number[] }) {
  return (
    <>
      {statuses.slice(0, most).map((status) => (
        <StatusBadge key={status} status={status} />
      ))}
      {statuses.length > most && <small className="status-more">+{statuses.length - most}</small>}
    </>
  )
}
