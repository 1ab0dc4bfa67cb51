import { Parser } from 'htmlparser2'
import type { FoundLink, SiteAddress } from './found-link'
import { type IsKnown, linksOfMarkdown } from './links-of-markdown'

/** Fields of JSON that hold an address, absolute or from the root of the site. */
const addressFields = new Set(['url', 'type', 'json', '@id', 'item'])

/** Fields of JSON whose texts, with all below them, are literal: what an API sends, names, code. */
const literalFields = new Set([
  'message',
  'request',
  'response',
  'example',
  'placeholder',
  'title',
  'name',
  'code',
  'keywords',
  'phrases',
])

/** The links in a JSON form: fields that are addresses, strings that are addresses of the site, and Markdown in strings. */
export function linksOfJson(text: string, site: SiteAddress, isKnown?: IsKnown): FoundLink[] {
  return [...strings(JSON.parse(text))].flatMap(({ value, field }) => {
    if (isAddress(value, field, site)) return [{ kind: 'data' as const, link: value }]
    return linksOfMarkdown(value, site, isKnown)
  })
}

/** The links in structured data, whose texts are no Markdown. */
export function linksOfData(text: string, site: SiteAddress): FoundLink[] {
  return [...strings(JSON.parse(text))].flatMap(({ value, field }) =>
    isAddress(value, field, site) ? [{ kind: 'data' as const, link: value }] : [],
  )
}

/** Every string of a JSON value that is not literal, with the name of its field. */
function* strings(root: unknown): Generator<{ readonly value: string; readonly field: string }> {
  const open: [value: unknown, field: string][] = [[root, '']]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const [value, field] = item
    if (literalFields.has(field)) continue
    if (typeof value === 'string') yield { value, field }
    else if (Array.isArray(value)) for (const part of value.toReversed()) open.push([part, field])
    else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value).reverse()) open.push([part, name])
    }
  }
}

function isAddress(value: string, field: string, site: SiteAddress): boolean {
  const own = `${site.origin}${site.basePath}/`
  return (value.startsWith(own) && !/\s/.test(value)) || (addressFields.has(field) && /^\/(?!\/)\S*$/.test(value))
}

/** The paths of an address book (`addresses.json`): every code and every page. */
export function linksOfAddressBook(text: string, { basePath }: SiteAddress): FoundLink[] {
  const book = JSON.parse(text) as { catalogs: { slug: string; codes: [string][] }[]; pages: string[] } // as the build writes it
  const codes = book.catalogs.flatMap(({ slug, codes }) => codes.map(([code]) => `/${slug}/${code}/`))
  return [...codes, ...book.pages].map((path) => ({ kind: 'data', link: basePath + path }))
}

const addressElements = new Set(['loc', 'uri', 'logo', 'icon'])
const addressAttributes = ['href', 'src', 'template'] as const

/** The addresses in XML: of sitemaps, feeds and the description of the search. Identifiers are no links. */
export function linksOfXml(text: string): FoundLink[] {
  const links: FoundLink[] = []
  let address: string | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        address = addressElements.has(name) ? '' : undefined
        for (const key of addressAttributes) {
          const link = attributes[key]
          if (link !== undefined) links.push({ kind: 'data', link })
        }
      },
      ontext(part) {
        if (address !== undefined) address += part
      },
      onclosetag() {
        if (address !== undefined) links.push({ kind: 'data', link: address.trim() })
        address = undefined
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return links
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
