import { listControls } from './list-controls'
import type { ListData } from './list-filter'
import { readRows } from './list-row'
import { type ListState, readListState, wholeList, writeListState } from './list-state'
import { showRows } from './show-rows'

/**
 * The script of pages that list codes: filters and orders the rows of the page, and keeps what was chosen in the
 * fragment. A list that goes on over several pages has only some of its rows here, so there the search answers, which
 * has all of them and the same filters. Without this script the page shows every row.
 */
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enable)
else enable()

function enable(): void {
  const place = document.querySelector('.list-tools')
  const data = place?.querySelector('script')?.textContent
  if (!place || !data) return
  const list = JSON.parse(data) as ListData // written by components/browse/list-tools.tsx
  const controls = listControls(list)
  place.prepend(controls.form)
  if (list.search === undefined) filterHere(controls, place)
  else searchAll(controls, list.search)
}

function filterHere({ form, read, write }: ReturnType<typeof listControls>, place: Element): void {
  const rows = readRows()
  const tell = countLine(place, rows.length, () => {
    write(wholeList)
    changed()
  })
  const show = (state: ListState) => tell(showRows(rows, state))
  const changed = () => {
    keep(read())
    show(read())
  }
  const follow = () => {
    const state = readListState(location.hash)
    // Whoever goes to a section wants to see it.
    const target = state === undefined ? document.querySelector(':target') : null
    if (state === undefined && target?.checkVisibility() !== false) return
    write(state ?? wholeList)
    show(state ?? wholeList)
    target?.scrollIntoView()
  }
  form.addEventListener('input', changed)
  form.addEventListener('submit', (event) => event.preventDefault())
  addEventListener('hashchange', follow)
  if (location.hash.includes('=')) follow()
}

/** The line that says how many codes are shown; it is read aloud when it changes. */
function countLine(place: Element, total: number, clear: () => void): (shown: number) => void {
  const line = place.querySelector('.list-count')
  const words = line?.querySelector('span')
  const whole = words?.textContent ?? ''
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Show all'
  button.hidden = true
  button.addEventListener('click', clear)
  line?.append(button)
  return (shown) => {
    if (words) words.textContent = shown === total ? whole : `${shown === 0 ? 'None' : shown} of ${whole}`
    button.hidden = shown === total
  }
}

/** Keeps a choice in the address, in the same entry of the history. */
function keep(state: ListState): void {
  const { pathname, search } = location
  history.replaceState(history.state, '', `${pathname}${search}${writeListState(state)}`)
}

function searchAll({ form, read }: ReturnType<typeof listControls>, address: string): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const chosen = writeListState(read()).slice(1)
    location.assign(chosen === '' ? address : `${address}&${chosen}`)
  })
}
