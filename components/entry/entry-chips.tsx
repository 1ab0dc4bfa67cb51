import { href, statusPath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { actorWords, grpcMeaning } from '../../catalog/values/vocabulary'
import { RetrySign } from '../parts/retry-sign'
import { StatusBadge } from '../parts/status-badge'

interface EntryChipsProps {
  readonly site: Site
  readonly catalog: Catalog
  readonly entry: Entry
}

/**
 * What to know in the first second, in one line and as far as the source states it: statuses, whether a retry can
 * help, who can act, gRPC code, severity, since when. Of a retired code nobody retries anything.
 */
export function EntryChips({ site, catalog, entry }: EntryChipsProps) {
  const { statuses, grpc, severity, since, retired } = entry
  const retry = retired === undefined ? entry.retry : undefined
  const actors = retired === undefined ? entry.actors : []
  const chips = [
    ...statuses.map((status) => (
      <a key={status} href={href(site, statusPath(status, catalog))}>
        <StatusBadge status={status} withPhrase />
      </a>
    )),
    retry !== undefined && (
      <a key="retry" href="#retry">
        <RetrySign rule={retry.rule} repeat={retry.safeToRepeat} />
      </a>
    ),
    actors.length > 0 && (
      <span key="actors">
        Who can act: <b>{actors.map((actor) => actorWords[actor].short).join(', ')}</b>
      </span>
    ),
    grpc !== undefined && (
      <span key="grpc">
        gRPC{' '}
        <a className="text-link" href={grpcMeaning} rel="noreferrer">
          {grpc}
        </a>
      </span>
    ),
    severity !== undefined && <span key="severity">Severity {severity}</span>,
    since !== undefined && <span key="since">Since {since}</span>,
  ].filter((chip) => chip !== false)
  if (chips.length === 0) return null
  return (
    <ul className="chips">
      {chips.map((chip) => (
        <li key={chip.key}>{chip}</li>
      ))}
    </ul>
  )
}
