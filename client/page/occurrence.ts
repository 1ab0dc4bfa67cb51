import { readOccurrence } from '../../catalog/address/occurrence'
import { occurrenceFragment } from '../../catalog/address/occurrence-fragment'
import { fillSlots } from '../fill-slots'
import { isOwnLink } from '../own-links'
import { occurrenceBox } from './occurrence-box'

let box: HTMLElement | undefined

/**
 * Shows on the page of an entry what the fragment says of this occurrence: in a box, in the message
 * and in what is copied. All of it is text that somebody else wrote. `page` names the params of
 * the entry in `data-params`, in the order of the message. A link to a variant names it (`variant=<id>`): then the
 * values are its own, and the page is there.
 */
export function showOccurrence(page: HTMLElement): void {
  // A link to a section of the page leaves what is shown; the fragment has room for one of the two.
  if (box !== undefined && document.querySelector(':target') !== null) return
  const fragment = new URLSearchParams(location.hash.slice(1))
  const variant = document.getElementById(`variant-${fragment.get('variant')}`)
  const params = [...new Set([variant, page].flatMap((part) => part?.dataset.params?.split(' ').filter(Boolean) ?? []))]
  const query = new URLSearchParams(location.search)
  const occurrence = readOccurrence(fragment, query, params)
  if (query.has('args[]')) {
    const { arguments: given } = occurrence
    const pairs = given.flatMap(({ kind, name, value }): [string, string][] =>
      kind === 'param' ? [[name, value]] : [],
    )
    const find = (kind: string) => given.find((argument) => argument.kind === kind)?.value
    moveIntoFragment(query, occurrenceFragment(pairs, find('request_id'), find('at')))
  }
  box?.remove()
  box = undefined
  if (occurrence.arguments.length > 0 || occurrence.more > 0) {
    box = occurrenceBox(occurrence, isOwnLink(location) ? 'own' : 'link')
    ;(variant?.querySelector('h3') ?? page.querySelector('header'))?.after(box)
  }
  fillSlots(page, occurrence.arguments, variant ?? undefined)
  document.querySelector('.variant.chosen')?.classList.remove('chosen')
  variant?.classList.add('chosen')
  variant?.scrollIntoView()
}

/** Servers keep queries in their logs, fragments never reach one. The entry of the history stays the same. */
function moveIntoFragment(query: URLSearchParams, fragment: string): void {
  query.delete('args[]')
  const rest = query.size > 0 ? `?${query}` : ''
  history.replaceState(history.state, '', `${location.pathname}${rest}${fragment}`)
}
