import type { Catalog, Entry } from '../model/catalog'

/** What happens to a code in its life, in the order in which it happens. */
export const eventKinds = ['added', 'deprecated', 'retired'] as const
export type EventKind = (typeof eventKinds)[number]

export const eventWords = {
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

/** Every change that the content tells of: catalogs and entries in their order, each life from its beginning. */
export function lifecycleEvents(catalogs: readonly Catalog[]): LifecycleEvent[] {
  return catalogs.flatMap((catalog) =>
    catalog.entries.flatMap((entry) =>
      eventKinds.flatMap((kind) => {
        const moment = entry[kind === 'added' ? 'since' : kind]
        if (moment === undefined) return []
        return [{ kind, moment: moment === true ? undefined : moment, entry, catalog }]
      }),
    ),
  )
}
