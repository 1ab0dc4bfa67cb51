import type { Place } from '../../../catalog/model/catalog'
import { headerLinks } from '../../model/header-links'
import { addressesIn, type SiteLink, type SiteLinks } from '../../model/site-links'
import { hole } from '../tokens/token'

/** A link to the site in code. */
export interface SourceLink {
  readonly link: SiteLink
  readonly place: Place
  /** Whether it is the `type` of a problem, which programs compare. */
  readonly isType: boolean
}

/** What a field that leads to the page of an error is called. */
const linkKey = /^_?(?:type|href|ur[il]|link|(?:type|doc\w*|help|info|page|error)_?(?:ur[il]|link|page))$/i

/** Whether a text is an address and nothing else. */
export function isAddress(text: string): boolean {
  return /^(?:https?:\/\/|urn:|\/)\S+$/i.test(text)
}

/** Whether a text is the value of a header field `Link`, or the whole of it. */
export function isLinkHeader(text: string): boolean {
  return /^(?:link:\s*)?<(?:https?:\/\/|\/)[^<>]*>/i.test(text)
}

/**
 * The links to the site in a text of code. A path alone is one where it ends in what looks like a code, or begins like one
 * where its key says that it is a link: routes of the API begin like pages of the site.
 */
export function linksIn(
  text: string,
  {
    links,
    key,
    isCode,
    hasHead,
  }: {
    readonly links: SiteLinks
    readonly key: string | undefined
    isCode(word: string): boolean
    /** Whether a word begins as codes do. */
    hasHead(word: string): boolean
  },
): SiteLink[] {
  if (text.startsWith('/')) {
    if (!isAddress(text)) return []
    const [path = ''] = text.split(/[?#]/)
    const end = path.split('/').findLast((part) => part !== '') ?? ''
    const isNamed = key !== undefined && linkKey.test(key)
    const isLink = !end.includes(hole) && (isCode(end) || (isNamed && hasHead(end)))
    const link = isLink ? links.readBeginning(text) : undefined
    return link === undefined || (link.isDoubtful === true && !isNamed) ? [] : [link]
  }
  const own = headerAddresses(text)
  const isNamed = own !== undefined || (key !== undefined && linkKey.test(key))
  return addressesIn(text).flatMap((address): SiteLink[] => {
    const link = links.readBeginning(address)
    // On another host the end of a route may be like a code, and a header field leads to related pages too.
    const isStrange = link?.state === 'elsewhere' && ((link.isWeak === true && !isNamed) || own?.has(address) === false)
    return link === undefined || isStrange ? [] : [link]
  })
}

/** Of the value of a header field `Link` the addresses that are about a code; undefined for any other text. */
function headerAddresses(text: string): ReadonlySet<string> | undefined {
  if (!isLinkHeader(text.trim())) return undefined
  return new Set(headerLinks(text).flatMap(({ address, isOfCode }) => (isOfCode ? [address] : [])))
}
