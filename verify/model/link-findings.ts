import type { Entry, Place } from '../../catalog/model/catalog'
import type { Finding } from './finding'
import { isPlaceholder } from './is-placeholder'
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

/**
 * A link to a page that the site does not have. What only the rules of some hosts redirect is one too: a host without rules
 * answers it with 404.
 */
export function deadLink(given: PlacedLink): Finding {
  const { links, link, entry } = given
  const level = link.isDoubtful === true ? ({ level: 'warning' } as const) : {}
  const isRedirected = links.redirectOf(link) !== undefined
  const expected = isRedirected
    ? 'the address of a page to the letter, capitals too: only hosts with rules redirect this one'
    : 'a page of the site'
  return { kind: 'dead-link', ...level, ...named(given), expected, write: links.insteadOf(link, entry) }
}

/**
 * A link to the page of a code that is not its address to the letter. In a `type` that is a mistake: programs compare it as a
 * string (RFC 9457, section 3.1.1). Elsewhere it costs a redirect.
 */
export function inexactLink(given: PlacedLink & { readonly isType: boolean }): Finding {
  const { links, link, isType } = given
  const own = links.exactOf(link, given.entry)
  const expected = isType
    ? `${own} to the letter: programs compare "type" as a string (RFC 9457, section 3.1.1)`
    : `${own}, with its last slash: without it the host has to redirect`
  const received = link.bare === own ? `${link.bare} and more behind it` : link.bare
  const [entry = given.entry] = link.entries
  const level = isType ? ({ level: 'error' } as const) : {}
  return { kind: 'inexact-link', ...level, ...named({ ...given, entry }), expected, received, write: own }
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

/** A link to the page of a code, on another host than that of the site. Where the site has no address yet, it is a warning. */
export function elsewhereLink(given: PlacedLink): Finding {
  const { links, link } = given
  const [entry] = link.entries
  const own = entry === undefined ? links.origin : links.addressOf(entry)
  return {
    kind: 'other-host',
    ...(isPlaceholder(links.origin) ? ({ level: 'warning' } as const) : {}),
    ...named({ ...given, entry: given.entry ?? entry }),
    expected: `an address that begins with ${links.origin}, the "url" of site.json`,
    write: `${own}, or the other "url" in site.json if the site is there`,
  }
}
