import type { Place } from '../../catalog/model/catalog'
import { groupBy } from '../rows/group-by'
import { listedCodes } from '../rows/listed-codes'
import { type Loss, lossAt } from '../rows/row'

/** A title or a summary that was left out, since it only shows the message of its code with values. */
export interface ShownText {
  readonly code: string
  readonly field: 'title' | 'summary'
  readonly place: Place
}

const plurals = { title: 'titles', summary: 'summaries' } as const

/** One loss for all texts of a field that only show a message, at the first of them. */
export function shownLosses(shown: readonly ShownText[]): Loss[] {
  return [...groupBy(shown, ({ field }) => field).values()].flatMap((texts) => {
    const [first] = texts
    if (first === undefined) return []
    const codes = [...new Set(texts.map(({ code }) => code))]
    const what =
      codes.length === 1
        ? `the ${first.field} of ${first.code}, which only repeats its message with its placeholders filled in`
        : `the ${plurals[first.field]} of ${codes.length} codes, which only repeat their messages with the placeholders filled in: ${listedCodes(codes)}`
    return [lossAt(first.place, what)]
  })
}
