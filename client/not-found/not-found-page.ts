import type { AddressPlace } from '../../search/address/code-places'
import type { Resolution } from '../../search/address/resolve-address'
import { notFoundGuess } from '../../site/not-found-guess'
import { element } from '../element'
import { askBox } from './ask-box'

const longestShown = 120

/** Says on the page what an address can mean. All of it is text: an address is written by anybody. */
export function showResolution({ asked, offered, nearest }: Resolution, base: string): void {
  const place = document.getElementById(notFoundGuess.id)
  const heading = document.querySelector('h1')
  if (place === null || heading === null || asked === '') return
  const shown = asked.length > longestShown ? `${asked.slice(0, longestShown)}…` : asked
  const words = offered.length > 0 ? 'Did you mean one of these?' : `“${shown}” is not documented here`
  const only = offered.length === 1 ? 'Did you mean this one?' : words
  heading.textContent = only
  document.title = `${only} ${document.title.slice(document.title.lastIndexOf('·'))}`
  const parts = [...(offered.length > 0 ? [line('You asked for ', element('code', shown), '.')] : [])]
  if (offered.length > 0) parts.push(list(offered, base))
  else if (nearest.length > 0) parts.push(element('h2', 'The nearest codes'), list(nearest, base))
  place.replaceChildren(...parts, askBox(asked.slice(asked.lastIndexOf('/') + 1), base))
  // What was meant is likely among these; the ways to browse are a click away.
  const fold = offered.length + nearest.length > 0 ? document.querySelector('.browse-fold') : null
  fold?.removeAttribute('open')
}

function list(places: readonly AddressPlace[], base: string): HTMLElement {
  const rows = element('ul')
  rows.className = 'choices'
  rows.append(...places.map((place) => row(place, base)))
  return rows
}

function row({ path, label, title, catalog, status }: AddressPlace, base: string): HTMLElement {
  const link = element('a', element('b', label))
  link.href = base + path
  if (title !== undefined) link.append(' ', element('span', title))
  if (catalog !== undefined) link.append(' ', element('small', catalog))
  if (status !== undefined) {
    const badge = element('span', String(status))
    badge.className = 'status'
    badge.dataset.status = String(status).slice(0, 1)
    link.append(' ', badge)
  }
  return element('li', link)
}

function line(...content: (Node | string)[]): HTMLElement {
  return element('p', ...content)
}
