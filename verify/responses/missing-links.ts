import type { Catalog, Entry } from '../../catalog/model/catalog'
import { placesAt, readJsonPath } from '../../catalog/parse/data/json-path'
import { parseHttpResponse } from '../../catalog/text/http-message'
import type { Finding } from '../model/finding'
import type { SiteLinks } from '../model/site-links'
import { headerAddresses, linkFields, linkHeaders } from './judge-links'
import type { RecordedResponse } from './record'

/** Where a catalog says that a response links to its page, or anywhere. */
type DeclaredLink =
  | { readonly by: 'any' }
  | {
      readonly by: 'header'
      readonly name: string
      /** A value as the catalog shows it. */
      readonly example: string | undefined
    }
  | {
      readonly by: 'field'
      readonly path: string
      /** Whether the envelope asks for it by itself. */
      readonly isRequired: boolean
    }

/** What is asked of links. */
export interface LinkDemand {
  readonly links: SiteLinks
  readonly catalogs: readonly Catalog[]
  /** Whether each response with a known code has to link to its page, whatever its catalog says. */
  readonly requireLinks?: boolean
}

/**
 * Responses without a link to their page, where their catalog says that they have one: by a field or header field of the
 * envelope that is for links, by the `type` of its example, or by an example of the code. A catalog that says nothing of it asks
 * for none: the API of somebody else links to no page of the site.
 */
export class MissingLinks {
  readonly #links: SiteLinks
  readonly #isAsked: boolean
  readonly #fields: ReadonlySet<string>
  readonly #headers: readonly string[]
  readonly #byCatalog: ReadonlyMap<string, readonly DeclaredLink[]>
  readonly #byEntry = new Map<Entry, readonly DeclaredLink[]>()
  #unknown = 0

  constructor({ links, catalogs, requireLinks = false }: LinkDemand) {
    this.#links = links
    this.#isAsked = requireLinks
    this.#fields = linkFields(catalogs)
    this.#headers = [...new Set(['link', ...catalogs.flatMap(linkHeaders)])]
    this.#byCatalog = new Map(catalogs.map((catalog) => [catalog.slug, this.#declaredIn(catalog)]))
  }

  /** Of how many responses nobody knows whether they have the link that is asked for: their header fields were not recorded. */
  get unknown(): number {
    return this.#unknown
  }

  judge(record: RecordedResponse, body: unknown, entry: Entry | undefined): Finding[] {
    if (entry === undefined) return []
    const declared = body === undefined ? [] : this.#declaredFor(entry)
    // What was not recorded may have been sent.
    const isKnown = record.hasHeaders || declared.every(isField)
    if (declared.length > 0 && isKnown && !this.#hasLink(record, body, declared)) {
      // A required field that is missing is told as one.
      const isTold = declared.some(
        (link) => isField(link) && link.isRequired && readJsonPath(body, link.path).length === 0,
      )
      const [first] = declared.toSorted((a, b) => Number(isField(b)) - Number(isField(a)))
      return first === undefined || isTold ? [] : [this.#finding(record, body, { entry, declared: first })]
    }
    if (!this.#isAsked || this.#hasPage(record, body)) return []
    if (record.hasHeaders) return [this.#finding(record, body, { entry, declared: { by: 'any' } })]
    this.#unknown++
    return []
  }

  #finding(
    { places }: RecordedResponse,
    body: unknown,
    { entry, declared }: { readonly entry: Entry; readonly declared: DeclaredLink },
  ): Finding {
    const { code, catalog, place } = entry
    const [found] = isField(declared) ? placesAt(body, declared.path) : []
    const { expected, write } = wordsFor(declared, this.#links.addressOf(entry))
    const why = declared.by === 'any' ? 'as --require-links asks' : `as the catalog ${catalog} says`
    return {
      kind: 'response-no-link',
      code,
      catalog,
      place: isField(declared) ? places.body(found?.path ?? []) : places.status(),
      expected: `a link to the page of ${code} in ${expected}, ${why}`,
      received: found === undefined ? 'no link' : JSON.stringify(found.value),
      write,
      related: [place],
    }
  }

  /** The addresses of header fields that are about the code. */
  #inHeaders({ headers }: RecordedResponse): string[] {
    return this.#headers.flatMap((name) =>
      headerAddresses(name, headers.get(name) ?? '').flatMap(({ address, isOfCode }) => (isOfCode ? [address] : [])),
    )
  }

  #hasLink(record: RecordedResponse, body: unknown, declared: readonly DeclaredLink[]): boolean {
    if (this.#inHeaders(record).length > 0) return true
    const own = declared.filter(isField).flatMap(({ path }) => readJsonPath(body, path))
    if (own.some((value) => typeof value === 'string' && !isNoLink(value))) return true
    const others = [...this.#fields].flatMap((path) => readJsonPath(body, path))
    return others.some((value) => typeof value === 'string' && isAddress(value))
  }

  /** Whether it links to the page of a code. Which one, and whether it is there, others say. */
  #hasPage(record: RecordedResponse, body: unknown): boolean {
    const inBody = body === undefined ? [] : [...this.#fields].flatMap((path) => readJsonPath(body, path))
    return [...this.#inHeaders(record), ...inBody].some((value) => {
      const link = typeof value === 'string' ? this.#links.read(value) : undefined
      return link !== undefined && (link.state !== 'page' || link.entries.length > 0)
    })
  }

  #declaredFor(entry: Entry): readonly DeclaredLink[] {
    const known = this.#byEntry.get(entry)
    if (known !== undefined) return known
    const made = [...(this.#byCatalog.get(entry.catalog) ?? []), ...this.#declaredBy(entry)]
    this.#byEntry.set(entry, made)
    return made
  }

  #declaredIn({ envelope }: Catalog): readonly DeclaredLink[] {
    const fields = (envelope?.fields ?? []).filter(({ path, role, required }) => {
      const [example] = readJsonPath(envelope?.example, path)
      const isOfSite = typeof example === 'string' && this.#links.read(example) !== undefined
      // A field that may be missing says nothing; one for links to the docs of somebody else leads to no page of the site.
      return isOfSite || (role === 'link' && required && !(typeof example === 'string' && /^https?:/i.test(example)))
    })
    const headers = (envelope?.headers ?? []).filter((header) => {
      if (header.in !== 'response') return false
      // `Link` alone may lead to the next page of a list.
      const isLink = header.name.toLowerCase() === 'link' && /\brel\s*=\s*"?help\b/i.test(header.example ?? '')
      return header.role === 'link' || isLink
    })
    return [
      ...fields.map(({ path, required }) => ({ by: 'field' as const, path, isRequired: required })),
      ...headers.map(({ name, example }) => ({ by: 'header' as const, name, example })),
    ]
  }

  /** Where the examples of a code link to its page. */
  #declaredBy({ examples, code }: Entry): readonly DeclaredLink[] {
    const isOwn = (address: unknown) =>
      typeof address === 'string' && this.#links.read(address)?.entries.some((entry) => entry.code === code) === true
    return examples.flatMap(({ response = '' }): DeclaredLink[] => {
      const message = parseHttpResponse(response)
      if ('expected' in message) return []
      const header = message.headers.find(
        ({ name, value }) =>
          this.#headers.includes(name.toLowerCase()) &&
          headerAddresses(name.toLowerCase(), value).some(({ address, isOfCode }) => isOfCode && isOwn(address)),
      )
      if (header !== undefined) return [{ by: 'header', name: header.name, example: header.value }]
      const body = parsed(message.body)
      const path = [...this.#fields].find((field) => readJsonPath(body, field).some(isOwn))
      return path === undefined ? [] : [{ by: 'field', path, isRequired: false }]
    })
  }
}

/** Where a link is expected, and what to write there. */
function wordsFor(declared: DeclaredLink, address: string): { readonly expected: string; readonly write: string } {
  const header = `Link: <${address}>; rel="help"`
  if (declared.by === 'any')
    return { expected: '"type", another field or the header field Link', write: `"type": "${address}", or ${header}` }
  if (declared.by === 'field')
    return { expected: `${declared.path} of the body`, write: `"${declared.path}": "${address}"` }
  const { name, example = '' } = declared
  const isLink = name.toLowerCase() === 'link'
  return {
    expected: `the header field ${name}`,
    write: isLink ? header : `${name}: ${example.includes('<') ? `<${address}>` : address}`,
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
