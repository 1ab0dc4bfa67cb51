import { entryPath } from '../address/links'
import type { Catalog, Entry } from '../model/catalog'

/**
 * What happens to a code in its life, in the order in which it happens. Where its author does not say since when the API
 * has it, the day on which its page came is told instead.
 */
export const eventKinds = ['documented', 'added', 'deprecated', 'retired'] as const
export type EventKind = (typeof eventKinds)[number]

export const eventWords = {
  documented: 'Documented',
  added: 'New',
  deprecated: 'Deprecated',
  retired: 'Retired',
} as const satisfies Record<EventKind, string>

/** One change in the life of a code. */
export interface LifecycleEvent {
  readonly kind: EventKind
  /** A date or the name of a version; undefined where nobody knows it. */
  readonly moment: string | undefined
  readonly entry: Entry
  readonly catalog: Catalog
}

/** The day on which the page of a code came, by the path of the page. */
export type DocumentedDates = ReadonlyMap<string, string>

/** Every change that the content tells of: catalogs and entries in their order, each life from its beginning. */
export function lifecycleEvents(
  catalogs: readonly Catalog[],
  documented: DocumentedDates = new Map(),
): LifecycleEvent[] {
  return catalogs.flatMap((catalog) =>
    catalog.entries.flatMap((entry) =>
      eventKinds.flatMap((kind) => {
        const moment = momentOf(kind, entry, documented)
        if (moment === undefined) return []
        return [{ kind, moment: moment === true ? undefined : moment, entry, catalog }]
      }),
    ),
  )
}

function momentOf(kind: EventKind, entry: Entry, documented: DocumentedDates): string | true | undefined {
  if (kind === 'documented') return entry.since === undefined ? documented.get(entryPath(entry)) : undefined
  return entry[kind === 'added' ? 'since' : kind]
}
