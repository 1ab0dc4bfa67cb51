import type { Catalog } from '../../catalog/model/catalog'
import { isRecord } from '../../catalog/parse/without-nulls'
import type { Search } from '../../search/text/answer'
import type { Finding } from '../model/finding'
import type { SiteLinks } from '../model/site-links'
import { KnownCodes } from '../source/shapes/known-codes'
import { judgeCode, judgeOtherCode } from './judge-code'
import { LinkJudge } from './judge-links'
import { MessageJudge } from './judge-message'
import { MissingLinks } from './missing-links'
import { homeOf, type Named, namedCode } from './named-code'
import { looksKnown, otherCodes } from './other-codes'
import { entryBySearch, type FoundEntry, type Lookup, meantBy } from './other-spelling'
import type { RecordedResponse } from './record'
import { unreadableBody } from './unreadable'

/** What responses are compared with. */
export interface ResponseOptions {
  readonly catalogs: readonly Catalog[]
  readonly search: Search
  readonly links: SiteLinks
  /** Whether each response with a known code has to link to its page. */
  readonly requireLinks?: boolean
}

/** What recorded responses have. */
export interface ResponseReport {
  readonly findings: readonly Finding[]
  readonly responses: number
  readonly errors: number
  /** Errors whose code a catalog has. */
  readonly resolved: number
  /** Of those how many may lack the link that is asked for: their header fields were not recorded. */
  readonly unknownLinks: number
}

/**
 * Compares recorded error responses with catalogs: codes, statuses, envelopes, links. What many have alike is one finding,
 * at the first of them.
 */
export function verifyResponses(records: Iterable<RecordedResponse>, options: ResponseOptions): ResponseReport {
  const findings = new Map<string, Finding>()
  const homes = options.catalogs.map(homeOf)
  const known = new KnownCodes(options.catalogs)
  const lookup = { search: options.search, homes, known }
  const meant = (code: string) => meantBy(code, lookup)
  const links = new LinkJudge(options)
  const missing = new MissingLinks(options)
  const messages = new MessageJudge(options)
  let [responses, errors, resolved] = [0, 0, 0]
  for (const record of records) {
    responses++
    const body = bodyOf(record)
    const named = body === undefined ? undefined : namedCode(body, homes)
    if (!isError(record, body, { named, lookup })) continue
    errors++
    const { entry, spelled }: FoundEntry =
      named?.entry === undefined ? entryBySearch(record, { body, named }, lookup) : named
    if (entry !== undefined) resolved++
    const isCodeField = named?.entry !== undefined || entry === undefined || spelled !== undefined
    const others = body === undefined ? [] : otherCodes(body, { named, isCodeField, homes, known })
    const isUnreadable = body === undefined && beginsAsJson(record) && mayBeJson(record)
    const found = [
      ...(isUnreadable ? [unreadableBody(record)] : []),
      ...(entry !== undefined || !isUnreadable
        ? judgeCode(record, { body, named, entry, spelled }, options.catalogs)
        : []),
      ...others.flatMap((other) => judgeOtherCode(record, { named: other, meant }, options.catalogs)),
      ...messages.judge(record, body, named?.entry),
      ...links.judge(record, body, entry),
      ...missing.judge(record, body, entry),
    ]
    // Of several errors any may have the status of the response.
    const isOfOther = others.some((other) => other.entry?.statuses.includes(record.status ?? 0))
    for (const finding of found.filter(({ kind }) => !(isOfOther && kind === 'response-status'))) {
      const { kind, code, catalog, expected, received } = finding
      // A message has values of one response.
      const key = JSON.stringify([kind, code, catalog, expected, kind === 'response-message' ? '' : received])
      if (!findings.has(key)) findings.set(key, finding)
    }
  }
  return { findings: [...findings.values()], responses, errors, resolved, unknownLinks: missing.unknown }
}

function beginsAsJson({ body }: RecordedResponse): boolean {
  // Of other blanks JSON has none.
  return body !== undefined && /^[ \t\r\n]*[[{]/.test(body)
}

/** Text that begins with a bracket is no JSON where its response says that it is text. */
function mayBeJson({ headers }: RecordedResponse): boolean {
  const type = headers.get('content-type')
  return type === undefined || /[/+]json\b/i.test(type)
}

function bodyOf(record: RecordedResponse): unknown {
  if (!beginsAsJson(record)) return undefined
  try {
    return JSON.parse(record.body ?? '')
  } catch {
    return undefined
  }
}

/**
 * A body without a status counts as an error where it has a known code or one that looks like those, is an envelope to the
 * letter, or says by itself that it is an error. Another text in `code` says nothing: countries, vouchers and languages have one.
 */
function isError(
  { status }: RecordedResponse,
  body: unknown,
  { named, lookup }: { readonly named: Named | undefined; readonly lookup: Lookup },
): boolean {
  if (status !== undefined) return status >= 400
  const stated = isRecord(body) ? body.status : undefined
  if (typeof stated === 'number' && stated >= 100 && stated < 600) return stated >= 400
  if (named?.entry !== undefined || named?.faults === 0) return true
  if (named !== undefined && (looksKnown(named.code, lookup.known) || isInOtherCase(named.code, lookup))) return true
  return isRecord(body) && [body.error, body.errors].some(isFilled)
}

function isInOtherCase(code: string, lookup: Lookup): boolean {
  return meantBy(code, lookup)?.code.toLowerCase() === code.toLowerCase()
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value !== ''
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}
