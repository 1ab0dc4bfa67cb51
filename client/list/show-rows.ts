import { inOrder, isWanted, type ListRow } from './list-row'
import type { ListState } from './list-state'

/** Shows the rows that were asked for, in the order that was asked for, and gives their number. */
export function showRows(rows: readonly ListRow[], state: ListState): number {
  const wanted = new Set(rows.filter((row) => isWanted(row, state)))
  for (const row of rows) row.element.hidden = !wanted.has(row)
  if (state.order === undefined) for (const { element, home } of rows) home.append(element)
  else flatList(rows).append(...inOrder(rows, state.order).map(({ element }) => element))
  const flat = document.getElementById('list-flat')
  if (flat !== null) flat.hidden = state.order === undefined
  // A heading above nothing says nothing.
  for (const home of new Set(rows.map((row) => row.home))) {
    const section = home.closest('section')
    if (section !== null) section.hidden = ![...home.children].some((row) => row instanceof HTMLElement && !row.hidden)
  }
  return wanted.size
}

/** The rows of all sections as one list, which only another order than the author's needs. */
function flatList([first]: readonly ListRow[]): Element {
  const known = document.getElementById('list-flat')
  if (known !== null || first === undefined) return known ?? document.body
  const list = document.createElement('ul')
  list.id = 'list-flat'
  list.className = first.home.className
  const before = first.home.closest('section') ?? first.home
  before.before(list)
  return list
}
