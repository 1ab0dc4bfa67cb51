import type { Entry } from '../../catalog/model/catalog'
import { codeOfType } from '../model/code-of-type'
import { codeStyle } from '../source/shapes/code-style'
import { findWords } from '../source/shapes/find-words'
import type { KnownCodes } from '../source/shapes/known-codes'
import { codePlaces, patternOf } from './code-places'
import { codesAt, type Home, isCodeLike, type Named } from './named-code'

/** What is known of a body and of the catalogs where its other codes are looked for. */
export interface OtherCodesContext {
  /** The code that its response is judged by. */
  readonly named: Named | undefined
  /** Whether the field of that code has codes of the catalog, and so has this field in every other item of a list. */
  readonly isCodeField: boolean
  readonly homes: readonly Home[]
  readonly known: KnownCodes
}

/**
 * The codes of a body beside the one that its response is judged by: those of other errors in its list, and of errors within
 * errors. What no catalog has counts where an envelope has its code, where the list has documented codes, and where it begins as
 * documented codes do, or is written as nearly all of them are: a rule of a form field, such as `required`, is no code of the catalog.
 */
export function otherCodes(body: unknown, context: OtherCodesContext): Named[] {
  const { named, isCodeField, homes, known } = context
  const own = homes.filter(({ catalog }) => named?.catalog === undefined || catalog === named.catalog)
  const fields = own.flatMap(({ catalog }) => catalog.envelope?.fields ?? [])
  const sure = new Set(fields.flatMap(({ path, role }) => (role === 'code' ? [path] : [])))
  const otherwise = new Set(fields.flatMap(({ path, role }) => (role === 'code' || sure.has(path) ? [] : [path])))
  if (named !== undefined && isCodeField) sure.add(patternOf(named.path))
  const declared = [...sure].flatMap((path) => codesAt(body, path))
  const seen = new Set([named?.code])
  return [...declared, ...codePlaces(body)].flatMap(({ value, path }): Named[] => {
    const code = codeOfType(value, (name) => known.has(name))
    const pattern = patternOf(path)
    if (seen.has(code) || !isCodeLike(code)) return []
    const entry = entryOf(known.find(code), code, named)
    const isAlike = () => looksKnown(code, known) || own.some(({ catalog }) => isOfStyle(code, catalog))
    const isMeant = sure.has(pattern) || (!otherwise.has(pattern) && isAlike())
    if (entry === undefined && !isMeant) return []
    seen.add(code)
    const slug = entry?.catalog
    const catalog = slug === undefined ? named?.catalog : homes.find((home) => home.catalog.slug === slug)?.catalog
    return [{ code, entry, catalog: catalog ?? onlyOf(homes), faults: undefined, path }]
  })
}

/** How many codes of a catalog have to be written in a style, so that another word in it is meant as a code. */
const least = 0.8

/** Whether a word of several parts is written as nearly all codes of a catalog are: `ADRESS_BAD` beside `CART_EMPTY`. */
function isOfStyle(code: string, { entries }: Home['catalog']): boolean {
  const style = codeStyle(code)
  if (style === undefined || !/[-_.:/9]/.test(style)) return false
  const alike = entries.filter((entry) => codeStyle(entry.code) === style)
  return alike.length > 1 && alike.length >= entries.length * least
}

/** Whether a text that no catalog has begins as documented codes do, and goes on like them. */
export function looksKnown(code: string, known: KnownCodes): boolean {
  return findWords(code, known).some(({ word }) => word === code)
}

/** Of the entries that a code may be, that of the same catalog, and there rather the one that has it now. */
function entryOf(entries: readonly Entry[], code: string, named: Named | undefined): Entry | undefined {
  const own = entries.filter(({ catalog }) => catalog === named?.catalog?.slug)
  const near = own.length > 0 ? own : entries
  return near.find((entry) => entry.code === code) ?? near[0]
}

function onlyOf(homes: readonly Home[]) {
  return homes.length === 1 ? homes[0]?.catalog : undefined
}
