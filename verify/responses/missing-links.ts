import type { Catalog, Entry } from '../../catalog/model/catalog'
import { placesAt, readJsonPath } from '../../catalog/parse/data/json-path'
import { parseHttpResponse } from '../../catalog/text/http-message'
import type { Finding } from '../model/finding'
import { headerLinks } from '../model/header-links'
import type { SiteLinks } from '../model/site-links'
import { linkFields } from './judge-links'
import type { RecordedResponse } from './record'

/** Where a catalog says that a response links to its page. */
type DeclaredLink =
  | { readonly by: 'header' }
  | {
      readonly by: 'field'
      readonly path: string
      /** Whether the envelope asks for it by itself. */
      readonly isRequired: boolean
    }

/**
 * Responses without a link to their page, where their catalog says that they have one: by a field or header field of the
 * envelope that is for links, by the `type` of its example, or by an example of the code. A catalog that says nothing of it asks
 * for none: the API of somebody else links to no page of the site.
 */
export class MissingLinks {
  readonly #links: SiteLinks
  readonly #fields: ReadonlySet<string>
  readonly #byCatalog: ReadonlyMap<string, readonly DeclaredLink[]>
  readonly #byEntry = new Map<Entry, readonly DeclaredLink[]>()

  constructor({ links, catalogs }: { readonly links: SiteLinks; readonly catalogs: readonly Catalog[] }) {
    this.#links = links
    this.#fields = linkFields(catalogs)
    this.#byCatalog = new Map(catalogs.map((catalog) => [catalog.slug, this.#declaredIn(catalog)]))
  }

  judge(record: RecordedResponse, body: unknown, entry: Entry | undefined): Finding[] {
    if (entry === undefined || body === undefined) return []
    const declared = this.#declaredFor(entry)
    if (declared.length === 0 || this.#hasLink(record, body, declared)) return []
    // What was not recorded may have been sent.
    const known = declared.filter(({ by }) => by === 'field' || record.hasHeaders)
    // A required field that is missing is told as one.
    const isTold = known.some((link) => isField(link) && link.isRequired && readJsonPath(body, link.path).length === 0)
    const [first] = known.toSorted((a, b) => Number(b.by === 'field') - Number(a.by === 'field'))
    return first === undefined || isTold ? [] : [this.#finding(record, body, { entry, declared: first })]
  }

  #finding(
    { places }: RecordedResponse,
    body: unknown,
    { entry, declared }: { readonly entry: Entry; readonly declared: DeclaredLink },
  ): Finding {
    const { code, catalog, place } = entry
    const address = this.#links.addressOf(entry)
    const [found] = isField(declared) ? placesAt(body, declared.path) : []
    const [expected, write] = isField(declared)
      ? [`${declared.path} of the body`, `"${declared.path}": "${address}"`]
      : ['the header field Link', `Link: <${address}>; rel="help"`]
    return {
      kind: 'response-no-link',
      code,
      catalog,
      place: isField(declared) ? places.body(found?.path ?? []) : places.status(),
      expected: `a link to the page of ${code} in ${expected}, as the catalog ${catalog} says`,
      received: found === undefined ? 'no link' : JSON.stringify(found.value),
      write,
      related: [place],
    }
  }

  #hasLink({ headers }: RecordedResponse, body: unknown, declared: readonly DeclaredLink[]): boolean {
    if (headerLinks(headers.get('link') ?? '').some(({ isOfCode }) => isOfCode)) return true
    const own = declared.filter(isField).flatMap(({ path }) => readJsonPath(body, path))
    if (own.some((value) => typeof value === 'string' && !isNoLink(value))) return true
    const others = [...this.#fields].flatMap((path) => readJsonPath(body, path))
    return others.some((value) => typeof value === 'string' && isAddress(value))
  }

  #declaredFor(entry: Entry): readonly DeclaredLink[] {
    const known = this.#byEntry.get(entry)
    if (known !== undefined) return known
    const made = [...(this.#byCatalog.get(entry.catalog) ?? []), ...this.#declaredBy(entry)]
    this.#byEntry.set(entry, made)
    return made
  }

  #declaredIn({ envelope }: Catalog): readonly DeclaredLink[] {
    const fields = (envelope?.fields ?? []).filter(({ path, role }) => {
      const [example] = readJsonPath(envelope?.example, path)
      const isOfSite = typeof example === 'string' && this.#links.read(example) !== undefined
      // A field for links to the docs of somebody else leads to no page of the site.
      return isOfSite || (role === 'link' && !(typeof example === 'string' && /^https?:/i.test(example)))
    })
    const headers = (envelope?.headers ?? []).filter((header) => {
      if (header.in !== 'response') return false
      // `Link` alone may lead to the next page of a list.
      const isLink = header.name.toLowerCase() === 'link' && /\brel\s*=\s*"?help\b/i.test(header.example ?? '')
      return header.role === 'link' || isLink
    })
    return [
      ...fields.map(({ path, required }) => ({ by: 'field' as const, path, isRequired: required })),
      ...headers.map(() => ({ by: 'header' as const })),
    ]
  }

  /** Where the examples of a code link to its page. */
  #declaredBy({ examples, code }: Entry): readonly DeclaredLink[] {
    const isOwn = (address: unknown) =>
      typeof address === 'string' && this.#links.read(address)?.entries.some((entry) => entry.code === code) === true
    return examples.flatMap(({ response = '' }): DeclaredLink[] => {
      const message = parseHttpResponse(response)
      if ('expected' in message) return []
      const header = message.headers.filter(({ name }) => name.toLowerCase() === 'link')
      if (header.some(({ value }) => headerLinks(value).some(({ address, isOfCode }) => isOfCode && isOwn(address))))
        return [{ by: 'header' }]
      const body = parsed(message.body)
      const path = [...this.#fields].find((field) => readJsonPath(body, field).some(isOwn))
      return path === undefined ? [] : [{ by: 'field', path, isRequired: false }]
    })
  }
}

function isField(link: DeclaredLink): link is Extract<DeclaredLink, { by: 'field' }> {
  return link.by === 'field'
}

/** `about:blank` says that a problem has no type of its own (RFC 9457, section 4.2.1). */
function isNoLink(value: string): boolean {
  return value.trim() === '' || value === 'about:blank'
}

function isAddress(value: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(value) && !isNoLink(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
