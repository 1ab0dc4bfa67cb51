import { formOfPath } from '../rows/detect-form'
import { groupBy } from '../rows/group-by'
import type { Guess } from '../rows/import-result'
import { listedCodes } from '../rows/listed-codes'
import { type Loss, lossAt, type ReadOptions, type Row } from '../rows/row'
import { guessFields, mapKey } from './guess-fields'
import { areCounted, isDoubtful, isNoError } from './is-no-error'
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

type Options = Pick<ReadOptions, 'map'> & { readonly docsUrl?: string | undefined; readonly losses: Loss[] }

/**
 * Reads what rows say, list by list: what a form does not say is guessed from the keys and values of a list. Rows that are no
 * errors are left out. Losses are added to.
 */
export function readMeanings(rows: readonly Row[], options: Options): ReadList[] {
  return [...groupBy(rows, guessedWith).values()].flatMap((list): ReadList[] => {
    const losses: Loss[] = []
    const whole = readList(list, { ...options, losses })
    // A file whose keys are others than those of the rest is understood by itself.
    const coded = new Set(whole.coded.map(({ place }) => place.file))
    const [usual = [], strange = []] = [true, false].map((is) =>
      list.filter(({ place }) => coded.has(place.file) === is),
    )
    if (strange.length > 0 && new Set(list.map(({ place }) => place.file)).size > 1) {
      const parts = [...groupBy(strange, ({ place }) => place.file).values()].filter((part) =>
        namesCodes(part, options),
      )
      const read = new Set(parts.flat())
      for (const { place } of strange.filter((row) => !read.has(row))) options.losses.push(lossAt(place, withoutCode))
      return [...(usual.length > 0 ? [usual] : []), ...parts].map((part) => readList(part, options).list)
    }
    for (const loss of losses) options.losses.push(loss)
    return [whole.list]
  })
}

const withoutCode = 'a row without a code'

/** Whether a key of the rows speaks of codes: plans and countries beside a list of errors are none. */
function namesCodes(rows: readonly Row[], { map }: Options): boolean {
  return [...guessFields(rows, map).values()].some(({ field, by }) => field === 'code' && by !== 'content')
}

/** A list as it was read, and its rows that have a code. */
function readList(rows: readonly Row[], { map, docsUrl, losses }: Options): { list: ReadList; coded: readonly Row[] } {
  const guesses = guessFields(rows, map)
  const coded: Row[] = []
  const left: Meaning[] = []
  const meanings = rows.map((row) => ({ row, meaning: readMeaning(row, { guesses, losses, docsUrl }) }))
  const isCounted = areCounted(meanings.flatMap(({ meaning }) => meaning?.code ?? []))
  const read = meanings.flatMap(({ row, meaning }): ReadRow[] => {
    if (meaning === undefined) {
      losses.push(lossAt(row.place, withoutCode))
      return []
    }
    coded.push(row)
    if (!isNoError(meaning, isCounted)) return [{ row, meaning }]
    if (isDoubtful(meaning)) losses.push(lossAt(row.place, `${meaning.code}, whose status is that of a success`))
    else left.push(meaning)
    return []
  })
  const [first] = left
  if (first !== undefined) losses.push(lossAt(first.place, leftWords(left)))
  return { list: { rows, guesses, read }, coded }
}

function leftWords(left: readonly Meaning[]): string {
  const codes = left.map(({ code, names }) => (/^-?\d+$/.test(code) ? ([...names][0] ?? code) : code))
  return `${listedCodes(codes)}, ${codes.length === 1 ? 'whose name or status says that it is not an error' : 'whose names or statuses say that they are not errors'}`
}

/** Rows whose keys mean the same: those of one list of one form, and of these those whose code the form says. */
function guessedWith({ list = '', cells, place }: Row): string {
  const isText = cells.length === 2 && cells[0]?.key === mapKey
  const how = cells.some(({ field }) => field === 'code') ? 'known' : isText ? 'text' : 'guessed'
  return `${how} ${formOfPath(place.file)} ${list}`
}
