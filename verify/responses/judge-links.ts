import type { Catalog, Entry, Place } from '../../catalog/model/catalog'
import { placesAt } from '../../catalog/parse/data/json-path'
import type { Finding } from '../model/finding'
import { type HeaderLink, headerLinks } from '../model/header-links'
import { deadLink, elsewhereLink, inexactLink, otherPage } from '../model/link-findings'
import { isAbout, type SiteLink, type SiteLinks } from '../model/site-links'
import type { RecordedResponse } from './record'

/** Fields that lead to the page of a code, whatever the envelope says of them. */
const usualFields = [
  'type',
  'doc_url',
  'docUrl',
  'docs_url',
  'documentation_url',
  'documentationUrl',
  'help_url',
  'helpUrl',
]

/** Paths of the fields of a body that lead to the page of its code. */
export function linkFields(catalogs: readonly Catalog[]): ReadonlySet<string> {
  const links = catalogs.flatMap(({ envelope }) =>
    (envelope?.fields ?? []).filter(({ role }) => role === 'link').map(({ path }) => path),
  )
  return new Set([...usualFields, ...usualFields.map((name) => `error.${name}`), ...links])
}

/** Names, in lower case, of the header fields for links that an envelope declares. */
export function linkHeaders({ envelope }: Catalog): string[] {
  return (envelope?.headers ?? []).flatMap((header) =>
    header.in === 'response' && header.role === 'link' ? [header.name.toLowerCase()] : [],
  )
}

/** The addresses that a header field for links has: `Link` as RFC 8288 has it, any other in the same form or as the address alone. */
export function headerAddresses(name: string, value: string): readonly HeaderLink[] {
  if (name === 'link' || value.includes('<')) return headerLinks(value)
  return value.trim() === '' ? [] : [{ address: value.trim(), isOfCode: true }]
}

/** Whether a field of a body is the `type` of a problem, which programs compare. */
export function isTypeField(path: string): boolean {
  return /(?:^|\.)type$/.test(path)
}

/** An address of a response. */
interface PlacedAddress {
  readonly address: string
  /** Whether it is about the code that was sent: a header field may lead to related pages. */
  readonly isOfCode: boolean
  readonly isType: boolean
  place(): Place
}

/** Links of a response to pages of the site: those that are not there, and those of another code than was sent. */
export class LinkJudge {
  readonly #links: SiteLinks
  readonly #fields: ReadonlySet<string>
  readonly #headers: readonly string[]

  constructor({ links, catalogs }: { readonly links: SiteLinks; readonly catalogs: readonly Catalog[] }) {
    this.#links = links
    this.#fields = linkFields(catalogs)
    this.#headers = [...new Set(['link', ...catalogs.flatMap(linkHeaders)])]
  }

  judge(record: RecordedResponse, body: unknown, entry: Entry | undefined): Finding[] {
    return this.#addressesOf(record, body).flatMap((address): Finding[] => {
      const link = this.#links.read(address.address)
      return link === undefined ? [] : this.#judgeLink(link, address, entry)
    })
  }

  #judgeLink(link: SiteLink, { address, isOfCode, isType, place }: PlacedAddress, entry: Entry | undefined): Finding[] {
    // A related page may be a route of the API: the next part of a list, the order itself.
    if (!isOfCode && (link.state === 'elsewhere' || (link.state === 'dead' && address.startsWith('/')))) return []
    const isOther = isOfCode && entry !== undefined && link.entries.length > 0 && !isAbout(link, [entry])
    const isInexact = !isOther && link.state === 'page' && this.#isInexact(link, address, isType)
    if (link.state === 'page' && !isOther && !isInexact) return []
    const given = { links: this.#links, link, place: place(), entry }
    if (link.state === 'dead') return [deadLink(given)]
    const findings: Finding[] = link.state === 'elsewhere' ? [elsewhereLink(given)] : []
    if (isOther) findings.push(otherPage('response-link', { ...given, entry }, 'the response has'))
    if (isInexact) findings.push(inexactLink({ ...given, isType }))
    return findings
  }

  /** Of a relative `type` nobody knows what it is relative to. */
  #isInexact(link: SiteLink, address: string, isType: boolean): boolean {
    if (link.entries.length === 0) return false
    if (isType && !address.startsWith('/')) return address !== this.#links.exactOf(link)
    return link.lacksSlash === true
  }

  #addressesOf({ headers, places }: RecordedResponse, body: unknown): PlacedAddress[] {
    const inBody = [...this.#fields].flatMap((field) =>
      (body === undefined ? [] : placesAt(body, field)).flatMap(({ value, path }): PlacedAddress[] =>
        typeof value === 'string'
          ? [{ address: value, isOfCode: true, isType: isTypeField(field), place: () => places.body(path) }]
          : [],
      ),
    )
    const inHeader = this.#headers.flatMap((name) =>
      headerAddresses(name, headers.get(name) ?? '').map(({ address, isOfCode }): PlacedAddress => {
        return { address, isOfCode, isType: false, place: () => places.header(name, address) }
      }),
    )
    // An address that is in several fields is told once, as what it matters most as.
    const all = [...inBody, ...inHeader].toSorted((a, b) => Number(b.isType) - Number(a.isType))
    return [...new Map(all.toReversed().map((item) => [item.address, item])).values()].toReversed()
  }
}
