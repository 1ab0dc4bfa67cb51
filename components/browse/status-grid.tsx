import { href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'
import { httpStatus, type StatusClass, statusClass, statusClasses } from '../../catalog/values/http-status'
import { StatusBadge } from '../parts/status-badge'

export interface StatusGridItem {
  readonly status: number
  /** Number of codes with it. */
  readonly count: number
  readonly path: string
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
    <div className="space-y-6">
      {classes.map((digit: StatusClass) => (
        <div key={digit} className="grid gap-x-6 gap-y-2 sm:grid-cols-[9rem_1fr]">
          <Heading className="text-[0.95rem] font-medium leading-8 text-soft">{statusClasses[digit].name}</Heading>
          <ul className="grid gap-x-8 sm:grid-cols-2">
            {items
              .filter((item) => statusClass(item.status) === digit)
              .map((item) => (
                <li key={item.status}>
                  <a
                    href={href(site, item.path)}
                    className="-mx-2 flex min-h-10 items-center gap-3 rounded px-2 hover:bg-sunken"
                  >
                    <StatusBadge status={item.status} />
                    <span className="min-w-0 flex-1">{httpStatus(item.status).phrase}</span>
                    <span className="text-[0.85rem] tabular-nums text-faint">
                      {item.count === 0 ? 'no error' : item.count}
                      {item.count > 0 && <span className="sr-only"> {item.count === 1 ? 'code' : 'codes'}</span>}
                    </span>
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
