import { judgeEnvelope } from '../../catalog/checks/http/envelope'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { readJsonPath } from '../../catalog/parse/data/json-path'
import type { Search } from '../../search/text/answer'
import { type Finding, placeText } from '../model/finding'
import type { RecordedResponse } from './read-records'

/** What responses are compared with. */
export interface ResponseOptions {
  readonly catalogs: readonly Catalog[]
  readonly search: Search
  readonly site: Pick<Site, 'url' | 'basePath'>
  /** Paths of all pages of the site, with a slash at both ends. */
  readonly pages: ReadonlySet<string>
}

/** What recorded responses have. */
export interface ResponseReport {
  readonly findings: readonly Finding[]
  readonly responses: number
  readonly errors: number
  /** Errors whose code a catalog has. */
  readonly resolved: number
}

/** Compares recorded error responses with catalogs: codes, statuses, envelopes, links. */
export function verifyResponses(records: readonly RecordedResponse[], options: ResponseOptions): ResponseReport {
  const findings: Finding[] = []
  let [errors, resolved] = [0, 0]
  for (const record of records) {
    const body = bodyOf(record)
    const named = body === undefined ? undefined : namedCode(body, options.catalogs)
    if (!isError(record, named)) continue
    errors++
    const entry = named?.entry ?? searched(record, options)
    if (entry !== undefined) resolved++
    findings.push(...judge(record, { body, named, entry }, options), ...deadLinks(record, body, entry, options))
  }
  return { findings: withoutRepeats(findings), responses: records.length, errors, resolved }
}

interface Named {
  readonly code: string
  readonly catalog: Catalog
  readonly entry: Entry | undefined
}

/** What is read of a record. */
interface Read {
  readonly body: unknown
  readonly named: Named | undefined
  readonly entry: Entry | undefined
}

function bodyOf({ body }: RecordedResponse): unknown {
  if (body === undefined || !/^\s*[[{]/.test(body)) return undefined
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** A response without a status counts as an error where an envelope finds a code in it. */
function isError({ status, body }: RecordedResponse, named: Named | undefined): boolean {
  if (status === undefined) return named !== undefined || (body !== undefined && /"(?:error|code|type)"/.test(body))
  return status >= 400
}

/** The code in the place that the envelope of a catalog has for it: of the catalog that knows it, else of the one that fits best. */
function namedCode(body: unknown, catalogs: readonly Catalog[]): Named | undefined {
  const found = catalogs.flatMap((catalog): (Named & { faults: number })[] => {
    const { envelope } = catalog
    const field = envelope?.fields.find(({ role }) => role === 'code')
    const [value] = field === undefined ? [] : readJsonPath(body, field.path)
    if (envelope === undefined || (typeof value !== 'string' && typeof value !== 'number')) return []
    const code = String(value)
    const faults = judgeEnvelope(body, envelope.fields, envelope.fields).length
    return [{ code, catalog, entry: findEntry(catalog, code), faults }]
  })
  return found.sort((a, b) => Number(b.entry !== undefined) - Number(a.entry !== undefined) || a.faults - b.faults)[0]
}

function findEntry({ entries }: Catalog, code: string): Entry | undefined {
  const name = /^[a-z][a-z0-9+.-]*:\/\//i.test(code) ? (code.split('/').findLast((part) => part !== '') ?? code) : code
  return entries.find((entry) => entry.code === name) ?? entries.find(({ aliases }) => aliases.includes(name))
}

/** What search finds in a response whose code is in no place that an envelope has. Only a code counts. */
function searched({ status, body = '' }: RecordedResponse, { search, catalogs }: ResponseOptions): Entry | undefined {
  const text = status === undefined ? body : `HTTP/1.1 ${status}\n\n${body}`
  const [first] = search.search(text.slice(0, 20_000))
  if (first === undefined || !/^(?:exact-code|read-code|alias|code)$/.test(first.reason)) return undefined
  return catalogs.find(({ slug }) => slug === first.catalog)?.entries.find(({ slug }) => slug === first.slug)
}

function judge(
  { place, status, body: text }: RecordedResponse,
  { body, named, entry }: Read,
  { catalogs }: ResponseOptions,
): Finding[] {
  if (entry === undefined) {
    if (named !== undefined) return [unknownCode(place, named)]
    const received =
      text === undefined || text === ''
        ? 'no body'
        : body === undefined
          ? 'a body that is no JSON'
          : 'a body in which no code was found'
    const expected = `the envelope of ${catalogs.map(({ slug }) => slug).join(' or ')}`
    const write = 'the code in its place, or the envelope of catalog.json as it is'
    return [
      {
        kind: 'response-envelope',
        code: status === undefined ? 'error' : String(status),
        place,
        expected,
        received,
        write,
      },
    ]
  }
  const home = { code: entry.code, catalog: entry.catalog, place, related: [entry.place] }
  const findings: Finding[] = []
  const { envelope } = catalogs.find(({ slug }) => slug === entry.catalog) ?? {}
  if (envelope !== undefined) {
    const faults = body === undefined ? [] : judgeEnvelope(body, envelope.fields, envelope.fields)
    for (const fault of faults) findings.push({ kind: 'response-envelope', ...home, ...fault })
  }
  if (status !== undefined && entry.statuses.length > 0 && !entry.statuses.includes(status)) {
    const write = `"statuses": [${[...entry.statuses, status].join(', ')}] at ${placeText(entry.place)}, or another status`
    findings.push({
      kind: 'response-status',
      ...home,
      expected: entry.statuses.join(' or '),
      received: String(status),
      write,
    })
  }
  return findings
}

function unknownCode(place: RecordedResponse['place'], { code, catalog }: Named): Finding {
  return {
    kind: 'response-unknown-code',
    code,
    catalog: catalog.slug,
    place,
    expected: `a code of the catalog ${catalog.slug}`,
    received: code,
    write: `an entry for ${code}; "draft": true is enough to begin with`,
  }
}

/** Links of a response that lead to pages of the site that are not there: `type`, a link field, the `Link` header field. */
function deadLinks(
  { place, headers }: RecordedResponse,
  body: unknown,
  entry: Entry | undefined,
  { catalogs, site, pages }: ResponseOptions,
): Finding[] {
  const fields = new Set([
    'type',
    ...catalogs.flatMap(({ envelope }) =>
      (envelope?.fields ?? []).filter(({ role }) => role === 'link').map(({ path }) => path),
    ),
  ])
  const inBody = [...fields].flatMap((path) => (body === undefined ? [] : readJsonPath(body, path)))
  const inHeader = [...(headers.get('link') ?? '').matchAll(/<([^<>]*)>/g)].map(([, address = '']) => address)
  const found = [...inBody, ...inHeader].filter((value): value is string => typeof value === 'string')
  return [...new Set(found)].flatMap((address): Finding[] => {
    const path = pathOf(address, site, catalogs)
    if (path === undefined || pages.has(path)) return []
    const write =
      entry === undefined ? 'the address of a page' : `${site.url}${site.basePath}/${entry.catalog}/${entry.slug}/`
    const named = entry === undefined ? {} : { catalog: entry.catalog }
    return [
      {
        kind: 'dead-link',
        code: entry?.code ?? path,
        ...named,
        place,
        expected: 'a page of the site',
        received: address,
        write,
      },
    ]
  })
}

/** The path of an address of the site; undefined for one of another. A trailing slash may be missing, as hosts add it. */
function pathOf(
  address: string,
  { url, basePath }: Pick<Site, 'url' | 'basePath'>,
  catalogs: readonly Catalog[],
): string | undefined {
  const own = `${url}${basePath}/`
  const [bare = ''] = address.split(/[?#]/)
  const isRelative = bare.startsWith('/') && catalogs.some(({ slug }) => bare.startsWith(`${basePath}/${slug}/`))
  if (!bare.startsWith(own) && !isRelative) return undefined
  const path = `/${bare.slice(isRelative ? basePath.length + 1 : own.length)}`.replace(/index\.(?:html|json|md)$/, '')
  return path.endsWith('/') ? path : `${path}/`
}

/** One finding for what many responses have alike, at the first of them. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const first = new Map<string, Finding>()
  for (const finding of findings) {
    const key = JSON.stringify([finding.kind, finding.code, finding.catalog, finding.expected, finding.received])
    if (!first.has(key)) first.set(key, finding)
  }
  return [...first.values()]
}
