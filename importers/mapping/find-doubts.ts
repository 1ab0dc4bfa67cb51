import { listed } from '../../catalog/text/listed'
import type { PlaceholderSyntax } from '../../catalog/values/vocabulary'
import { formOfPath, isCode } from '../rows/detect-form'
import { groupBy } from '../rows/group-by'
import { listedCodes } from '../rows/listed-codes'
import { type Loss, lossAt } from '../rows/row'
import { findParams } from './find-placeholders'
import type { Meaning } from './meaning'

/** What is said of each code, in the order of the source. */
type Groups = readonly (readonly Meaning[])[]

/**
 * What was taken over and is probably not meant so: codes that a file has twice, above all with different statuses, codes
 * without a status among others with one, and messages that show one occurrence.
 */
export function findDoubts(groups: Groups, syntaxes: readonly PlaceholderSyntax[] | undefined): Loss[] {
  const again = groups.flatMap(repetitions)
  return [
    ...again.filter(({ isConflict }) => isConflict).map(({ loss }) => loss),
    ...again.filter(({ isConflict }) => !isConflict).map(({ loss }) => loss),
    ...groups.flatMap(otherStatuses),
    ...withoutStatus(groups),
    ...fromExamples(groups, syntaxes),
  ]
}

/** Rows of a code after the first one of the same file. In program code a code is used as often as it is needed. */
function repetitions(group: readonly Meaning[]): { loss: Loss; isConflict: boolean }[] {
  const firsts = new Map<string, Meaning>()
  return group.flatMap((meaning) => {
    const { code, place, isExample, statuses } = meaning
    if (isExample) return []
    const first = firsts.get(place.file)
    if (first === undefined) firsts.set(place.file, meaning)
    const form = formOfPath(place.file)
    if (first === undefined || (form !== undefined && isCode(form))) return []
    const isConflict = statuses.size > 0 && first.statuses.size > 0 && namesOf(statuses) !== namesOf(first.statuses)
    const row = `${first.place.file}:${first.place.line}`
    const what = isConflict
      ? `${code} again, with status ${namesOf(statuses)}: ${row} has it with ${namesOf(first.statuses)}, and the entry has both${isVariant(meaning, first) ? ', one for each variant' : ''}`
      : `${code} again, after ${row}`
    return [{ loss: lossAt(place, what + leftOut(meaning, first)), isConflict }]
  })
}

/** Whether two rows have messages of their own, so that each is a variant. */
function isVariant({ message }: Meaning, first: Meaning): boolean {
  return message !== undefined && first.message !== undefined && message !== first.message
}

/** A code of which two files have different statuses and no common one, at the second of them. */
function otherStatuses(group: readonly Meaning[]): Loss[] {
  const byFile = groupBy(
    group.filter(({ statuses }) => statuses.size > 0),
    ({ place }) => place.file,
  )
  const [first, ...others] = [...byFile.values()].map((rows) => ({
    statuses: new Set(rows.flatMap(({ statuses }) => [...statuses])),
    row: rows[0],
  }))
  return others.flatMap(({ statuses, row }) => {
    if (first?.row === undefined || row === undefined || [...statuses].some((status) => first.statuses.has(status)))
      return []
    const at = `${first.row.place.file}:${first.row.place.line}`
    const what = `${row.code} with status ${namesOf(statuses)}: ${at} has it with ${namesOf(first.statuses)}, and the entry has both`
    return [lossAt(row.place, what)]
  })
}

/** What the entry has from the first row alone. Other messages become variants, with their texts. */
function leftOut(again: Meaning, first: Meaning): string {
  if (again.message !== undefined && again.message !== first.message) return ''
  const fields = (['title', 'summary'] as const).filter((field) => {
    return again[field] !== undefined && first[field] !== undefined && again[field] !== first[field]
  })
  return fields.length === 0 ? '' : `; its ${listed(fields)} ${fields.length === 1 ? 'is' : 'are'} left out`
}

function namesOf(statuses: ReadonlySet<number>): string {
  return listed([...statuses].sort((a, b) => a - b).map(String))
}

/** Codes without a status, where more have one than have none. */
function withoutStatus(groups: Groups): Loss[] {
  const lacking = groups.filter((group) => group.every(({ statuses }) => statuses.size === 0))
  if (lacking.length * 2 >= groups.length) return []
  return lacking.flatMap(([first]) => (first === undefined ? [] : [lossAt(first.place, `${first.code} has no status`)]))
}

/** One line for all messages that only examples show and in which there is something like a value. */
function fromExamples(groups: Groups, syntaxes: readonly PlaceholderSyntax[] | undefined): Loss[] {
  const shown = groups.flatMap((group) => {
    const [first] = group.filter(({ message }) => message !== undefined)
    const isShownOnly = group.every(({ isExample, message }) => isExample || message === undefined)
    return first !== undefined && isShownOnly && holdsValue(first.message ?? '', syntaxes) ? [first] : []
  })
  const [first] = shown
  if (first === undefined) return []
  const codes = shown.map(({ code }) => code)
  const what = codes.length === 1 ? 'the message of an example' : `${codes.length} messages of examples`
  return [
    lossAt(
      first.place,
      `${what} may hold values of one occurrence, where {placeholders} belong: ${listedCodes(codes)}`,
    ),
  ]
}

/** Whether a message without placeholders holds a number, an ID or something in quotes. */
function holdsValue(message: string, syntaxes: readonly PlaceholderSyntax[] | undefined): boolean {
  return /\d|@|"[^"]+"|'[^']+'|`[^`]+`|“[^”]+”/.test(message) && findParams(message, syntaxes).length === 0
}
