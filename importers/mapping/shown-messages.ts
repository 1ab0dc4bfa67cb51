import type { Place } from '../../catalog/model/catalog'
import { listed } from '../../catalog/text/listed'
import { groupBy } from '../rows/group-by'
import { type Loss, lossAt } from '../rows/row'

/** A title or a summary that was left out, since it only shows the message of its code with values. */
export interface ShownText {
  readonly code: string
  readonly field: string
  readonly place: Place
}

/** How many codes a loss names. */
const mostNamed = 10

/** One loss for all texts of a field that only show a message, at the first of them. */
export function shownLosses(shown: readonly ShownText[]): Loss[] {
  return [...groupBy(shown, ({ field }) => field).values()].flatMap((texts) => {
    const [first] = texts
    if (first === undefined) return []
    const codes = [...new Set(texts.map(({ code }) => code))]
    const named = codes.length > mostNamed ? [...codes.slice(0, mostNamed), `${codes.length - mostNamed} more`] : codes
    const filled = 'with its placeholders filled in'
    const what =
      codes.length === 1
        ? `the ${first.field} of ${first.code}, which only repeats its message ${filled}`
        : `a ${first.field} of each of ${codes.length} codes, which only repeats the message ${filled}: ${listed(named)}`
    return [lossAt(first.place, what)]
  })
}
