import type { Catalog } from '../model/catalog'
import type { LifecycleEvent } from './lifecycle-events'

/** More pages of a catalog than this, of one day, are told as a number: nobody reads their names as news. */
const most = 6

/** How many pages of a catalog came on a day. */
export interface BulkDocumented {
  readonly catalog: Catalog
  readonly moment: string | undefined
  readonly count: number
}

/** Events without the pages that came many at once, and those by their catalog and day. */
export function bulkDocumented(events: readonly LifecycleEvent[]): {
  readonly single: readonly LifecycleEvent[]
  readonly bulk: readonly BulkDocumented[]
} {
  const groups = new Map<string, LifecycleEvent[]>()
  for (const event of events) {
    if (event.kind !== 'documented') continue
    const key = `${event.catalog.slug} ${event.moment}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [event])
    else group.push(event)
  }
  const large = [...groups.values()].filter(({ length }) => length > most)
  const told = new Set(large.flat())
  return {
    single: events.filter((event) => !told.has(event)),
    bulk: large.flatMap((group) => {
      const [first] = group
      return first === undefined ? [] : [{ catalog: first.catalog, moment: first.moment, count: group.length }]
    }),
  }
}
