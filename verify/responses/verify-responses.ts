import { judgeEnvelope } from '../../catalog/checks/http/envelope'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { isRecord } from '../../catalog/parse/without-nulls'
import type { Search } from '../../search/text/answer'
import { entryToWrite, type Finding, placeText, statusToWrite } from '../model/finding'
import type { SiteLinks } from '../model/site-links'
import { LinkJudge } from './judge-links'
import { type Home, homeOf, isCodeLike, type Named, namedCode } from './named-code'
import type { RecordedResponse } from './read-records'

/** What responses are compared with. */
export interface ResponseOptions {
  readonly catalogs: readonly Catalog[]
  readonly search: Search
  readonly links: SiteLinks
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
  const homes = options.catalogs.map(homeOf)
  const links = new LinkJudge(options)
  let [responses, errors, resolved] = [0, 0, 0]
  for (const record of records) {
    responses++
    const body = bodyOf(record)
    const named = body === undefined ? undefined : namedCode(body, homes)
    if (!isError(record, body, named)) continue
    errors++
    const entry = named?.entry ?? searched(textToSearch(record, named), options.search, homes)
    if (entry !== undefined) resolved++
    const found = [
      ...judge(record, { body, named, entry }, options),
      ...statedStatus(record, body, entry),
      ...links.judge(record, body, entry),
    ]
    for (const finding of found) {
      const key = JSON.stringify([finding.kind, finding.code, finding.catalog, finding.expected, finding.received])
      if (!findings.has(key)) findings.set(key, finding)
    }
  }
  return { findings: [...findings.values()], responses, errors, resolved }
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

/**
 * What of a record can name its code in another way than a catalog writes it. Where the envelope has a code, that is all; where
 * another field names one, an address does not count: it may be that of another code.
 */
function textToSearch({ status, body = '' }: RecordedResponse, named: Named | undefined): string {
  if (named?.faults !== undefined && isCodeLike(named.code)) return named.code
  const text = named === undefined ? body : body.replace(/https?:\/\/[^\s"'<>\\]+|(?<=")\/[^"\s]*(?=")/g, '')
  return status === undefined ? text : `HTTP/1.1 ${status}\n\n${text}`
}

/** What search finds in a text. Only a code counts. */
function searched(text: string, search: Search, homes: readonly Home[]): Entry | undefined {
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
    if (named !== undefined) return [unknownCode(place, named, catalogs)]
    const received =
      text === undefined || text === ''
        ? 'no body'
        : body === undefined
          ? 'a body that is not JSON'
          : 'a body in which no code was found'
    const slugs = (chosen: readonly Catalog[]) => chosen.map(({ slug }) => slug).join(' or ')
    const enveloped = catalogs.filter(({ envelope }) => envelope !== undefined)
    const [expected, write] =
      enveloped.length > 0
        ? [`the envelope of ${slugs(enveloped)}`, 'the code in its place, or the envelope of catalog.json as it is']
        : [`a code of ${slugs(catalogs)}`, 'the code in a field of the body, or an "envelope" in catalog.json']
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
  const findings: Finding[] = lifecycleFindings(entry, named, place)
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

/** That a body says another status than its response has: what reads the one does not see the other. */
function statedStatus({ place, status }: RecordedResponse, body: unknown, entry: Entry | undefined): Finding[] {
  const stated = isRecord(body) ? body.status : undefined
  const isStatus = typeof stated === 'number' && Number.isInteger(stated) && stated >= 100 && stated < 600
  if (status === undefined || !isStatus || stated === status) return []
  const catalog = entry === undefined ? {} : { catalog: entry.catalog }
  return [
    {
      kind: 'response-body-status',
      code: entry?.code ?? String(status),
      ...catalog,
      place,
      expected: `"status": ${status} in the body, the status of the response (RFC 9457, section 3.1.2)`,
      received: `"status": ${stated}`,
      write: `one status in both places`,
    },
  ]
}

/** That a response has a code which its catalog calls retired, or the former name of one. */
function lifecycleFindings(entry: Entry, named: Named | undefined, place: RecordedResponse['place']): Finding[] {
  const { code, catalog, retired, aliases, replacedBy, splitInto } = entry
  const home = { code, catalog, place, related: [entry.place] }
  const at = placeText(entry.place)
  const findings: Finding[] = []
  if (retired !== undefined) {
    const successors = [...replacedBy, ...splitInto]
    const other = successors.length === 0 ? 'another code' : successors.join(' or ')
    const expected = `no response with ${code}: its entry says that it is retired`
    const write = `${other} in the response, or no "retired" at ${at}`
    findings.push({ kind: 'response-retired', ...home, expected, received: code, write })
  }
  if (named !== undefined && named.code !== code && aliases.includes(named.code)) {
    const expected = `${code}, the present name of ${named.code}`
    const write = `${code} in the response, if the API sends it by now; else wait for its next version`
    findings.push({ kind: 'response-old-name', ...home, code: named.code, expected, received: named.code, write })
  }
  return findings
}

function unknownCode(
  place: RecordedResponse['place'],
  { code, catalog }: Named,
  catalogs: readonly Catalog[],
): Finding {
  const slugs = catalog === undefined ? catalogs.map(({ slug }) => slug).join(' or ') : catalog.slug
  return {
    kind: 'response-unknown-code',
    code,
    ...(catalog === undefined ? {} : { catalog: catalog.slug }),
    place,
    expected: `a code of the catalog ${slugs}`,
    received: code,
    write: entryToWrite(code),
  }
}
