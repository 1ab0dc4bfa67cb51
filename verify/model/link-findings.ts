import type { Entry, Place } from '../../catalog/model/catalog'
import type { Finding } from './finding'
import type { SiteLink, SiteLinks } from './site-links'

/** A link, where it is, and the code that is beside it. */
export interface PlacedLink {
  readonly links: SiteLinks
  readonly link: SiteLink
  readonly place: Place
  readonly entry: Entry | undefined
}

function named({ link, place, entry }: PlacedLink) {
  const code = entry?.code ?? link.path
  return { code, ...(entry === undefined ? {} : { catalog: entry.catalog }), place, received: link.bare }
}

/** A link to a page that the site does not have. */
export function deadLink(given: PlacedLink): Finding {
  const write = given.links.insteadOf(given.link, given.entry)
  const level = given.link.isDoubtful === true ? ({ level: 'warning' } as const) : {}
  return { kind: 'dead-link', ...level, ...named(given), expected: 'a page of the site', write }
}

/** A link to the page of another code than the one beside it. */
export function otherPage(
  kind: 'response-link' | 'source-link' | 'openapi-link',
  given: PlacedLink & { readonly entry: Entry },
  where: string,
): Finding {
  const { links, link, entry } = given
  const expected = `a link to the page of ${entry.code}, the code that ${where}`
  const write = `${links.addressOf(entry)}, or the code ${link.entries.map(({ code }) => code).join(' or ')}`
  return { kind, ...named(given), expected, write }
}

/** A link to the page of a code, on another host than that of the site. */
export function elsewhereLink(given: PlacedLink): Finding {
  const { links, link } = given
  const [entry] = link.entries
  const own = entry === undefined ? links.origin : links.addressOf(entry)
  return {
    kind: 'other-host',
    ...named({ ...given, entry: given.entry ?? entry }),
    expected: `an address that begins with ${links.origin}, the "url" of site.json`,
    write: `${own}, or the other "url" in site.json if the site is there`,
  }
}
