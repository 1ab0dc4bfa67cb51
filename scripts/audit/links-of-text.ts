import type { FoundLink, SiteAddress } from './found-link'
import { unescapeText } from './read-tags'

/** Fields of JSON that hold an address, absolute or from the root of the site. */
const addressFields = new Set(['url', 'type', 'json', '@id', 'item'])

/** The links in JSON: fields that are addresses, strings that are addresses of the site, and Markdown in strings. */
export function linksOfJson(text: string, site: SiteAddress): FoundLink[] {
  const links: FoundLink[] = []
  const walk = (value: unknown, field: string): void => {
    if (typeof value === 'string') links.push(...linksOfString(value, field, site))
    else if (Array.isArray(value)) for (const item of value) walk(item, field)
    else if (typeof value === 'object' && value !== null) {
      for (const [name, item] of Object.entries(value)) walk(item, name)
    }
  }
  walk(JSON.parse(text), '')
  return links
}

function linksOfString(value: string, field: string, site: SiteAddress): FoundLink[] {
  const own = `${site.origin}${site.basePath}/`
  if (value.startsWith(own) && !/\s/.test(value)) return [{ kind: 'data', link: value }]
  if (addressFields.has(field) && /^\/(?!\/)\S*$/.test(value)) return [{ kind: 'data', link: value }]
  return value.includes('](') ? linksOfMarkdown(value, site) : []
}

/** The paths of an address book (`addresses.json`): every code and every page. */
export function linksOfAddressBook(text: string, { basePath }: SiteAddress): FoundLink[] {
  const book = JSON.parse(text) as { catalogs: { slug: string; codes: [string][] }[]; pages: string[] } // as the build writes it
  const codes = book.catalogs.flatMap(({ slug, codes }) => codes.map(([code]) => `/${slug}/${code}/`))
  return [...codes, ...book.pages].map((path) => ({ kind: 'data', link: basePath + path }))
}

/** The links in Markdown and plain text. Markdown of authors writes paths without the site's base path. */
export function linksOfMarkdown(text: string, { origin, basePath }: SiteAddress): FoundLink[] {
  const links: FoundLink[] = []
  for (const [, link = ''] of text.matchAll(/\]\((\/[^)\s]*)\)/g)) links.push({ kind: 'data', link: basePath + link })
  return [...links, ...ownAddresses(text, `${origin}${basePath}/`)]
}

function ownAddresses(text: string, own: string): FoundLink[] {
  const links: FoundLink[] = []
  for (let at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + own.length)) {
    const [link = ''] = /^[^\s<>()"'`\]]+/.exec(text.slice(at)) ?? []
    links.push({ kind: 'data', link: link.replace(/[.,;:]+$/, '') })
  }
  return links
}

/** The addresses in XML: of sitemaps, feeds and the description of the search. Identifiers are no links. */
export function linksOfXml(text: string): FoundLink[] {
  const elements = text.matchAll(/<(?:loc|uri|logo|icon)>([^<]*)</g)
  const attributes = text.matchAll(/\s(?:href|src|template)="([^"]*)"/g)
  return [...elements, ...attributes].map(([, link = '']) => ({ kind: 'data', link: unescapeText(link) }))
}

/** The files that a stylesheet names. */
export function linksOfCss(text: string): FoundLink[] {
  return [...text.matchAll(/url\((["']?)([^"')]+)\1\)/g)].map(([, , link = '']) => ({ kind: 'file', link }))
}

/** Where the rules of a host (`_redirects`) lead to. */
export function linksOfRedirects(text: string): FoundLink[] {
  return text.split('\n').flatMap((line): FoundLink[] => {
    const [, to] = line.startsWith('#') ? [] : line.split(/\s+/)
    return to === undefined ? [] : [{ kind: 'data', link: to }]
  })
}
