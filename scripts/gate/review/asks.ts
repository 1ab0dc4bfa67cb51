import { asksOf } from '../../../catalog/model/asks'
import { nameOf, type Rule } from './rule'

/** Where an API documents a request ID, it is the first thing that support asks for, with every code. */
export const reviewAsks: Rule = (catalogs) => {
  const withId = catalogs.flatMap((catalog) =>
    catalog.requestId === undefined
      ? []
      : catalog.entries.map((entry) => ({ entry, id: catalog.requestId?.name ?? '', asks: asksOf(catalog, entry) })),
  )
  const found = withId
    .filter(({ id, asks: [first] }) => first?.includes(id) !== true)
    .map(({ entry, id }) => `${nameOf(entry)}: does not ask for ${id} first`)
  return { count: withId.length, counted: `${withId.length} entries with a request ID`, found }
}
