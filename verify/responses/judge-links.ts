import type { Catalog, Entry } from '../../catalog/model/catalog'
import { readJsonPath } from '../../catalog/parse/data/json-path'
import type { Finding } from '../model/finding'
import { deadLink, elsewhereLink, otherPage } from '../model/link-findings'
import { isAbout, type SiteLinks } from '../model/site-links'
import type { RecordedResponse } from './read-records'

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

/** Links of a response to pages of the site: those that are not there, and those of another code than was sent. */
export class LinkJudge {
  readonly #links: SiteLinks
  readonly #fields: ReadonlySet<string>

  constructor({ links, catalogs }: { readonly links: SiteLinks; readonly catalogs: readonly Catalog[] }) {
    this.#links = links
    this.#fields = linkFields(catalogs)
  }

  judge(record: RecordedResponse, body: unknown, entry: Entry | undefined): Finding[] {
    const { place } = record
    return this.#addressesOf(record, body).flatMap(({ address, isOfCode }): Finding[] => {
      const link = this.#links.read(address)
      if (link === undefined) return []
      const given = { links: this.#links, link, place, entry }
      if (link.state === 'dead') return [deadLink(given)]
      const elsewhere = link.state === 'elsewhere' ? [elsewhereLink(given)] : []
      const isOther = isOfCode && entry !== undefined && link.entries.length > 0 && !isAbout(link, [entry])
      return isOther ? [...elsewhere, otherPage('response-link', { ...given, entry }, 'the response has')] : elsewhere
    })
  }

  /** The addresses of a response, and whether each is about the code that was sent: a header field may lead to related pages. */
  #addressesOf({ headers }: RecordedResponse, body: unknown) {
    const inBody = [...this.#fields].flatMap((path) => (body === undefined ? [] : readJsonPath(body, path)))
    const inHeader = [...(headers.get('link') ?? '').matchAll(/<([^<>]*)>([^,<]*)/g)].map(
      ([, address = '', params = '']) => ({
        address,
        isOfCode: !/\brel\s*=/i.test(params) || /\brel\s*=\s*"?[^"]*\b(?:help|type|about|describedby)\b/i.test(params),
      }),
    )
    const all = [
      ...inBody.flatMap((value) => (typeof value === 'string' ? [{ address: value, isOfCode: true }] : [])),
      ...inHeader,
    ]
    return [...new Map(all.toReversed().map((item) => [item.address, item])).values()].toReversed()
  }
}
