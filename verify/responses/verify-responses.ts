import { judgeEnvelope } from '../../catalog/checks/http/envelope'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { readJsonPath } from '../../catalog/parse/data/json-path'
import { isRecord } from '../../catalog/parse/without-nulls'
import type { Search } from '../../search/text/answer'
import { codeOfType } from '../model/code-of-type'
import { type EntriesByName, entriesByName } from '../model/entries-by-name'
import { entryToWrite, type Finding, statusToWrite } from '../model/finding'
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

/**
 * Compares recorded error responses with catalogs: codes, statuses, envelopes, links. What many have alike is one finding,
 * at the first of them.
 */
export function verifyResponses(records: Iterable<RecordedResponse>, options: ResponseOptions): ResponseReport {
  const findings = new Map<string, Finding>()
  const homes = options.catalogs.map(
    (catalog): Home => ({
      catalog,
      byName: entriesByName(catalog.entries),
      bySlug: new Map(catalog.entries.map((entry) => [entry.slug, entry])),
    }),
  )
  let [responses, errors, resolved] = [0, 0, 0]
  for (const record of records) {
    responses++
    const body = bodyOf(record)
    const named = body === undefined ? undefined : namedCode(body, homes)
    if (!isError(record, body, named)) continue
    errors++
    const entry = named?.entry ?? searched(record, options.search, homes)
    if (entry !== undefined) resolved++
    const found = [...judge(record, { body, named, entry }, options), ...deadLinks(record, body, entry, options)]
    for (const finding of found) {
      const key = JSON.stringify([finding.kind, finding.code, finding.catalog, finding.expected, finding.received])
      if (!findings.has(key)) findings.set(key, finding)
    }
  }
  return { findings: [...findings.values()], responses, errors, resolved }
}

/** A catalog with its entries by their names and by their slugs. */
interface Home {
  readonly catalog: Catalog
  readonly byName: EntriesByName
  readonly bySlug: ReadonlyMap<string, Entry>
}

interface Named {
  /** Without what the address of a problem type has behind its path. */
  readonly code: string
  readonly catalog: Catalog
  readonly entry: Entry | undefined
  /** In how many ways the body is not the envelope of the catalog. */
  readonly faults: number
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

/**
 * A body without a status counts as an error where it has a known code, is an envelope to the letter, or says by itself that it
 * is an error. A field `code` alone says nothing: countries, vouchers and languages have one too.
 */
function isError({ status }: RecordedResponse, body: unknown, named: Named | undefined): boolean {
  if (status !== undefined) return status >= 400
  const stated = isRecord(body) ? body.status : undefined
  if (typeof stated === 'number' && stated >= 100 && stated < 600) return stated >= 400
  if (named?.entry !== undefined || named?.faults === 0) return true
  return isRecord(body) && [body.error, body.errors].some(isFilled)
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value !== ''
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

/** The code in the place that the envelope of a catalog has for it: of the catalog that knows it, else of the one that fits best. */
function namedCode(body: unknown, homes: readonly Home[]): Named | undefined {
  const found = homes.flatMap(({ catalog, byName }): Named[] => {
    const { envelope } = catalog
    const field = envelope?.fields.find(({ role }) => role === 'code')
    const [value] = field === undefined ? [] : readJsonPath(body, field.path)
    if (envelope === undefined || (typeof value !== 'string' && typeof value !== 'number')) return []
    const code = codeOfType(String(value), (name) => byName.has(name))
    const entries = byName.get(code) ?? []
    const entry = entries.find((one) => one.code === code) ?? entries[0]
    return [{ code, catalog, entry, faults: judgeEnvelope(body, envelope.fields, envelope.fields).length }]
  })
  return found.sort((a, b) => Number(b.entry !== undefined) - Number(a.entry !== undefined) || a.faults - b.faults)[0]
}

/** What search finds in a response whose code is in no place that an envelope has. Only a code counts. */
function searched({ status, body = '' }: RecordedResponse, search: Search, homes: readonly Home[]): Entry | undefined {
  const text = status === undefined ? body : `HTTP/1.1 ${status}\n\n${body}`
  const [first] = search.search(text.slice(0, 20_000))
  if (first === undefined || !/^(?:exact-code|read-code|alias|code)$/.test(first.reason)) return undefined
  return homes.find(({ catalog }) => catalog.slug === first.catalog)?.bySlug.get(first.slug)
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
          ? 'a body that is not JSON'
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
    const write = `${statusToWrite(entry, status)}, or another status`
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
    write: entryToWrite(code),
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
    // Behind its path an address has values of the request, which belong in no report.
    const [bare = ''] = address.split(/[?#]/)
    const path = pathOf(bare, site, catalogs)
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
        received: bare,
        write,
      },
    ]
  })
}

/** The path of an address of the site, which has neither query nor fragment; undefined for one of another. A trailing slash may be missing, as hosts add it. */
function pathOf(
  bare: string,
  { url, basePath }: Pick<Site, 'url' | 'basePath'>,
  catalogs: readonly Catalog[],
): string | undefined {
  const own = `${url}${basePath}/`
  const isRelative = bare.startsWith('/') && catalogs.some(({ slug }) => bare.startsWith(`${basePath}/${slug}/`))
  if (!bare.startsWith(own) && !isRelative) return undefined
  const path = `/${bare.slice(isRelative ? basePath.length + 1 : own.length)}`.replace(/index\.(?:html|json|md)$/, '')
  return path.endsWith('/') ? path : `${path}/`
}
