import { href, statusPath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { grpcMeaning } from '../../catalog/values/vocabulary'
import { StatusBadge } from '../parts/status-badge'

/** The facts below the title, as far as the source states them: statuses, gRPC code, severity, since when. */
export function EntryFacts({ site, catalog, entry }: { site: Site; catalog: Catalog; entry: Entry }) {
  const { statuses, grpc, severity, since } = entry
  if (statuses.length === 0 && grpc === undefined && severity === undefined && since === undefined) return null
  return (
    <p className="with-tag">
      {statuses.map((status) => (
        <a key={status} href={href(site, statusPath(status, catalog))}>
          <StatusBadge status={status} withPhrase />
        </a>
      ))}
      {grpc !== undefined && (
        <small>
          gRPC{' '}
          <a className="text-link" href={grpcMeaning} rel="noreferrer">
            {grpc}
          </a>
        </small>
      )}
      {severity !== undefined && <small>Severity {severity}</small>}
      {since !== undefined && <small>Since {since}</small>}
    </p>
  )
}
