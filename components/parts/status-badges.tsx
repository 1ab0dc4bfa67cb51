import { StatusBadge } from './status-badge'

/** The statuses of a code in a list; nothing where it has none. */
export function StatusBadges({ statuses }: { statuses: readonly number[] }) {
  return statuses.map((status) => <StatusBadge key={status} status={status} />)
}
