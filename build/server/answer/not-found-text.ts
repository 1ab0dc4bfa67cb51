import type { AddressBook } from '../../../search/address/address-book'
import type { AddressPlace } from '../../../search/address/code-places'
import { resolveAddress } from '../../../search/address/resolve-address'

/** Where the page says what an address can mean. Its script puts there what it finds out itself. */
const mark = '<div id="not-found-guess" class="guess">'

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
    return `<li><a href="${escaped(place.basePath + path)}"><b>${escaped(label)}</b> ${escaped(words)}</a></li>`
  })
  return html.replace(mark, () => `${mark}<h2>${heading}</h2><ul class="choices">${rows.join('')}</ul>`)
}

/** The same as Markdown. */
export function notFoundMarkdown(place: NotFoundPlace): string {
  const { heading, places } = meantBy(place)
  const rows = places.map(({ path, label, title = '' }) =>
    `- [${label.replace(/[\\[\]]/g, '\\$&')}](${place.basePath}${path}): ${title}`.replace(/: $/, ''),
  )
  const list = rows.length === 0 ? '' : `\n## ${heading}\n\n${rows.join('\n')}\n`
  return `# No page at this address\n${list}\nList of all pages: ${place.basePath}/llms.txt\n`
}

function meantBy({ book, path }: NotFoundPlace): { heading: string; places: readonly AddressPlace[] } {
  const { certain, offered, nearest } = resolveAddress(path, book)
  if (certain !== undefined) return { heading: 'Did you mean this one?', places: [certain] }
  if (offered.length > 0) return { heading: 'Did you mean one of these?', places: offered.slice(0, mostNamed) }
  return { heading: 'The nearest codes', places: nearest.slice(0, mostNamed) }
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
