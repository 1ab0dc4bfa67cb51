import type { Catalog } from '../model/catalog'
import { compareMoments, isDate } from '../values/moment'
import { type DocumentedDates, type LifecycleEvent, lifecycleEvents } from './lifecycle-events'

/** Changes of one moment. */
export interface ChangelogGroup {
  /** A date, the name of a version, or undefined where nobody knows when. */
  readonly moment: string | undefined
  /** The catalog that a version belongs to; a date belongs to all. */
  readonly catalog?: Catalog
  readonly events: readonly LifecycleEvent[]
}

/**
 * All changes by their moment: dates first, newest first; then the versions of each catalog, newest
 * first by the order in which the catalog names them; last what has no moment.
 */
export function changelog(catalogs: readonly Catalog[], documented?: DocumentedDates): ChangelogGroup[] {
  const events = lifecycleEvents(catalogs, documented)
  const dated = events.filter(({ moment }) => moment !== undefined && isDate(moment))
  const undated = events.filter(({ moment }) => moment === undefined)
  return [
    ...byMoment(dated, (a, b) => (a < b ? 1 : -1)),
    ...catalogs.flatMap((catalog) => {
      const own = events.filter(
        ({ catalog: { slug }, moment }) => slug === catalog.slug && !(moment !== undefined && isDate(moment)),
      )
      return byMoment(own, (a, b) => compareVersions(b, a, catalog.versions)).map((group) => ({ ...group, catalog }))
    }),
    ...(undated.length === 0 ? [] : [{ moment: undefined, events: undated }]),
  ]
}

function byMoment(events: readonly LifecycleEvent[], compare: (a: string, b: string) => number): ChangelogGroup[] {
  const groups = new Map<string, LifecycleEvent[]>()
  for (const event of events) {
    if (event.moment === undefined) continue
    const group = groups.get(event.moment)
    if (group === undefined) groups.set(event.moment, [event])
    else group.push(event)
  }
  return [...groups].sort(([a], [b]) => compare(a, b)).map(([moment, members]) => ({ moment, events: members }))
}

/** By the order of the catalog; a catalog that names no versions has them compared as numbers are. */
function compareVersions(a: string, b: string, versions: readonly string[]): number {
  return compareMoments(a, b, versions) ?? numeric.compare(a, b)
}

const numeric = new Intl.Collator('en', { numeric: true })
