import type { AddressBook } from '../../../search/address/address-book'
import type { AddressPlace } from '../../../search/address/code-places'
import { resolveAddress } from '../../../search/address/resolve-address'
import { joined, linkLine, section } from '../../../site/forms/markdown-parts'
import { llmsPath } from '../../../site/forms/markdown-pointer'
import { escapeMarkdown } from '../../../site/forms/markdown-source'
import { xmlText } from '../../../site/forms/xml-text'
import { notFoundGuess } from '../../../site/not-found-guess'

/** As React writes it. */
const mark = `<div id="${notFoundGuess.id}" class="${notFoundGuess.className}">`

/** Most pages that are named. */
const mostNamed = 5

export interface NotFoundPlace {
  readonly book: AddressBook
  readonly basePath: string
  /** The path that has no page, below the base path. */
  readonly path: string
}

/** `404.html` with the pages that an address can mean, for whoever runs no script; undefined where it means none. */
export function notFoundHtml(html: string, place: NotFoundPlace): string | undefined {
  const { heading, places } = meantBy(place)
  if (places.length === 0) return undefined
  const rows = places.map(({ path, label, title, catalog }) => {
    const words = [title, catalog].filter((word) => word !== undefined).join(' · ')
    return `<li><a href="${xmlText(place.basePath + path)}"><b>${xmlText(label)}</b> ${xmlText(words)}</a></li>`
  })
  return html.replace(mark, () => `${mark}<h2>${heading}</h2><ul class="choices">${rows.join('')}</ul>`)
}

/** The same as Markdown. */
export function notFoundMarkdown(place: NotFoundPlace): string {
  const { heading, places } = meantBy(place)
  const rows = places.map(({ path, label, title = '' }) =>
    linkLine(label, place.basePath + path, escapeMarkdown(title)),
  )
  const pointer = `List of all pages: ${place.basePath}${llmsPath}`
  return `${joined(['# No page at this address', section(heading, rows), pointer])}\n`
}

function meantBy({ book, path }: NotFoundPlace): { heading: string; places: readonly AddressPlace[] } {
  const { certain, offered, nearest } = resolveAddress(path, book)
  if (certain !== undefined) return { heading: 'Did you mean this one?', places: [certain] }
  if (offered.length > 0) return { heading: 'Did you mean one of these?', places: offered.slice(0, mostNamed) }
  return { heading: 'The nearest codes', places: nearest.slice(0, mostNamed) }
}
