import { plainKey } from '../../mapping/field-names'
import { mapKey } from '../../mapping/guess-fields'
import type { Cell, Row } from '../../rows/row'
import { isLanguage } from './is-record'
import type { LostValues } from './lost-values'

/** A row of a tree, and where it is in the tree. */
export interface TreeRow {
  readonly row: Row
  /** The names of the groups that it is in, the outermost first. */
  readonly groups: readonly string[]
  /** Whether one of these groups has a code of its own. */
  readonly isNumbered: boolean
}

/**
 * Rows under the names that are their own. Where groups use a key again, it is no name without its group: `token.invalid`
 * and `cookie.invalid`. Where numbers count within a group, the path is the code, and the numbers are lost.
 */
export function nameRows(found: readonly TreeRow[], lost: LostValues): Row[] {
  const isCounted = hasCountedCodes(found)
  const isRepeated = isCounted || hasRepeatedKeys(found)
  const rows = found.map(({ row, groups }): Row => {
    const key = nameOf(row)
    if (key === undefined || !isRepeated) return row
    const text = [...groups.filter((group) => !isLanguage(group)), key.text].join('.')
    const name: Cell = { ...key, text, ...(isCounted ? { field: 'code' } : {}) }
    return { ...row, cells: row.cells.map((cell) => (cell === key ? name : isCounted ? within(cell, lost) : cell)) }
  })
  return isCounted ? apart(rows) : rows
}

function nameOf({ cells }: Row): Cell | undefined {
  return cells.find(({ key }) => key === mapKey)
}

/** Files that use a path for different errors are lists of their own. */
function apart(rows: readonly Row[]): Row[] {
  const files = new Map<string, Set<string>>()
  for (const row of rows) {
    const name = nameOf(row)?.text ?? ''
    files.set(name, (files.get(name) ?? new Set()).add(row.place.file))
  }
  const sharing = new Set([...files.values()].flatMap((those) => (those.size > 1 ? [...those] : [])))
  return rows.map((row) => {
    const stem = /([^/]+?)(?:\.[^./]*)?$/.exec(row.place.file)?.[1]?.replace(/^\d+[-_. ]+/, '')
    return sharing.has(row.place.file) && stem !== undefined ? { ...row, list: stem } : row
  })
}

/** A number within a group is told, and taken only if somebody asks for it. */
function within(cell: Cell, lost: LostValues): Cell {
  if (!isCode(cell)) return cell
  lost.add(cell.key, cell.place, 'a number within its group')
  return { ...cell, field: 'ignore' }
}

function isCode({ key }: Cell): boolean {
  return /^(?:(?:err(?:or)?)?code|(?:err(?:or)?)?(?:no|num|number))$/.test(plainKey(key))
}

/** Whether codes are numbers that start again in each group: the groups have numbers too, or most numbers occur again. */
function hasCountedCodes(found: readonly TreeRow[]): boolean {
  const named = found.filter(({ row, groups }) => groups.length > 0 && nameOf(row) !== undefined)
  const codes = named.flatMap(({ row }) =>
    row.cells
      .filter(isCode)
      .slice(0, 1)
      .map(({ text }) => text.trim()),
  )
  if (named.length === 0 || named.length < found.length || codes.length < named.length) return false
  if (codes.every((code) => /^\d{1,2}$/.test(code)) && named.every(({ isNumbered }) => isNumbered)) return true
  return new Set(codes).size < codes.length * 0.7 && codes.every((code) => /^\d{1,2}$/.test(code))
}

/** Whether a key names errors of several groups of a file, though it does not look like a code. */
function hasRepeatedKeys(found: readonly TreeRow[]): boolean {
  const homes = new Map<string, string>()
  return found.some(({ row, groups }) => {
    const key = nameOf(row)
    const isWhole = key === undefined || /\d{2}|^\d+$/.test(key.text) || isConstant(key.text, row)
    if (isWhole) return false
    const id = `${row.place.file}\n${key.text}`
    const home = groups.filter((group) => !isLanguage(group)).join('.')
    const known = homes.get(id)
    if (known === undefined) homes.set(id, home)
    return known !== undefined && known !== home
  })
}

/** A constant without a number of its own is what its groups send alike. */
function isConstant(key: string, { cells }: Row): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(key) && !cells.some(isCode)
}
