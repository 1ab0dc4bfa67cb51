import { href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'
import { httpStatus, type StatusClass, statusClass, statusClasses } from '../../catalog/values/http-status'
import { StatusBadge } from '../parts/status-badge'

export interface StatusGridItem {
  readonly status: number
  /** Number of codes with it. */
  readonly count: number
  readonly path: string
  /** The names of its codes, on a page that has room for them. */
  readonly codes?: readonly string[]
}

interface StatusGridProps {
  readonly site: Site
  readonly items: readonly StatusGridItem[]
  /** Level of its headings: one below that of the heading before it. */
  readonly heading?: 'h2' | 'h3'
}

/** Statuses by class, each with its phrase and the number of its codes. */
export function StatusGrid({ site, items, heading: Heading = 'h3' }: StatusGridProps) {
  const classes = [...new Set(items.map((item) => statusClass(item.status)))]
  return (
    <div className="status-grid">
      {classes.map((digit: StatusClass) => (
        <div key={digit}>
          <Heading>{statusClasses[digit].name}</Heading>
          <ul>
            {items
              .filter((item) => statusClass(item.status) === digit)
              .map((item) => (
                <li key={item.status}>
                  <a href={href(site, item.path)}>
                    <StatusBadge status={item.status} />
                    <span>
                      {httpStatus(item.status).phrase}
                      {item.codes !== undefined && item.codes.length > 0 && <code>{item.codes.join('  ')}</code>}
                    </span>
                    <small>
                      {item.count === 0 ? 'no error' : item.count}
                      {item.count > 0 && <span className="sr-only"> {item.count === 1 ? 'code' : 'codes'}</span>}
                    </small>
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
