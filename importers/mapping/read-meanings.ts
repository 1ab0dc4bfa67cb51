import type { Guess } from '../rows/import-result'
import { type Loss, lossAt, type ReadOptions, type Row } from '../rows/row'
import { groupBy } from './group-by'
import { guessFields, mapKey } from './guess-fields'
import { isDoubtful, isNoError } from './is-no-error'
import { type Meaning, readMeaning } from './meaning'

/** A row of an error, and what it says. */
export interface ReadRow {
  readonly row: Row
  readonly meaning: Meaning
}

/** Rows of one list whose keys mean the same, and how these were read. */
export interface ReadList {
  readonly rows: readonly Row[]
  readonly guesses: ReadonlyMap<string, Guess>
  readonly read: readonly ReadRow[]
}

/**
 * Reads what rows say, list by list: what a form does not say is guessed from the keys and values of a list. Rows that are no
 * errors are left out. Losses are added to.
 */
export function readMeanings(
  rows: readonly Row[],
  {
    map,
    docsUrl,
    losses,
  }: Pick<ReadOptions, 'map'> & { readonly docsUrl?: string | undefined; readonly losses: Loss[] },
): ReadList[] {
  return [...groupBy(rows, guessedWith).values()].map((list): ReadList => {
    const guesses = guessFields(list, map)
    const read = list.flatMap((row): ReadRow[] => {
      const meaning = readMeaning(row, { guesses, losses, docsUrl })
      if (meaning === undefined) losses.push(lossAt(row.place, 'a row without a code'))
      else if (!isNoError(meaning)) return [{ row, meaning }]
      else if (isDoubtful(meaning)) losses.push(lossAt(row.place, `${meaning.code}, whose status is that of a success`))
      return []
    })
    return { rows: list, guesses, read }
  })
}

/** Rows whose keys mean the same: those of one list, and of these those whose code the form says. */
function guessedWith({ list = '', cells }: Row): string {
  const isText = cells.length === 2 && cells[0]?.key === mapKey
  const how = cells.some(({ field }) => field === 'code') ? 'known' : isText ? 'text' : 'guessed'
  return `${how} ${list}`
}
