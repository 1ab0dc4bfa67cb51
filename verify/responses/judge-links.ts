import { entryPath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { readJsonPath } from '../../catalog/parse/data/json-path'
import type { Finding } from '../model/finding'
import type { RecordedResponse } from './read-records'

/** What links of responses are compared with. */
export interface LinkOptions {
  readonly catalogs: readonly Catalog[]
  readonly site: Pick<Site, 'url' | 'basePath'>
  /** Paths of all pages of the site, with a slash at both ends. */
  readonly pages: ReadonlySet<string>
}

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

/** The entries that a page of the site is about: the code of its address, a former name, a short link. */
export function entriesByPath(catalogs: readonly Catalog[]): ReadonlyMap<string, readonly Entry[]> {
  const byPath = new Map<string, Entry[]>()
  for (const entry of catalogs.flatMap(({ entries }) => entries)) {
    for (const slug of [entry.slug, ...entry.aliases]) {
      for (const path of [entryPath({ catalog: entry.catalog, slug }), `/e/${slug}/`])
        byPath.set(path, [...(byPath.get(path) ?? []), entry])
    }
  }
  return byPath
}

/** Links of a response to pages of the site: those that are not there, and those of another code than was sent. */
export class LinkJudge {
  readonly #options: LinkOptions
  readonly #fields: ReadonlySet<string>
  readonly #byPath: ReadonlyMap<string, readonly Entry[]>

  constructor(options: LinkOptions) {
    this.#options = options
    const links = options.catalogs.flatMap(({ envelope }) =>
      (envelope?.fields ?? []).filter(({ role }) => role === 'link').map(({ path }) => path),
    )
    this.#fields = new Set([...usualFields, ...usualFields.map((name) => `error.${name}`), ...links])
    this.#byPath = entriesByPath(options.catalogs)
  }

  judge(record: RecordedResponse, body: unknown, entry: Entry | undefined): Finding[] {
    return this.#addressesOf(record, body).flatMap(({ address, isOfCode }): Finding[] => {
      // Behind its path an address has values of the request, which belong in no report.
      const [bare = ''] = address.split(/[?#]/)
      const path = this.#pathOf(bare)
      if (path === undefined) return []
      const linked = this.#byPath.get(path) ?? []
      const isOther = linked.length > 0 && !linked.some((one) => isSame(one, entry))
      const { place } = record
      const received = bare
      if (!this.#options.pages.has(path)) {
        const write = entry === undefined ? 'the address of a page' : this.#addressOf(entry)
        const named = { code: entry?.code ?? path, ...(entry === undefined ? {} : { catalog: entry.catalog }) }
        return [{ kind: 'dead-link', ...named, place, expected: 'a page of the site', received, write }]
      }
      if (entry === undefined || !isOther || !isOfCode) return []
      const expected = `a link to the page of ${entry.code}, the code that the response has`
      const write = `${this.#addressOf(entry)}, or the code ${linked.map(({ code }) => code).join(' or ')}`
      return [{ kind: 'response-link', code: entry.code, catalog: entry.catalog, place, expected, received, write }]
    })
  }

  #addressOf(entry: Entry): string {
    const { url, basePath } = this.#options.site
    return `${url}${basePath}${entryPath(entry)}`
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

  /** The path of an address of the site, which has neither query nor fragment; undefined for one of another. A trailing slash may be missing, as hosts add it. */
  #pathOf(bare: string): string | undefined {
    const { site, catalogs } = this.#options
    const { url, basePath } = site
    const own = `${url}${basePath}/`
    const isRelative = bare.startsWith('/') && catalogs.some(({ slug }) => bare.startsWith(`${basePath}/${slug}/`))
    if (!bare.startsWith(own) && !isRelative) return undefined
    const path = `/${bare.slice(isRelative ? basePath.length + 1 : own.length)}`.replace(/index\.(?:html|json|md)$/, '')
    return path.endsWith('/') ? path : `${path}/`
  }
}

/** Whether a page is that of an entry: catalogs may share a code, and a body does not say of which catalog it is. */
function isSame(linked: Entry, entry: Entry | undefined): boolean {
  return linked === entry || linked.code === entry?.code
}
