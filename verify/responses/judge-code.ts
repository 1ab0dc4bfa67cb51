import { judgeEnvelope } from '../../catalog/checks/http/envelope'
import type { Catalog, Entry, Place } from '../../catalog/model/catalog'
import { isRecord } from '../../catalog/parse/without-nulls'
import { entryToWrite } from '../model/entry-to-write'
import { type Finding, placeText } from '../model/finding'
import { statusBesideToWrite, statusesBeside } from '../model/variant-statuses'
import type { Named } from './named-code'
import type { RecordedResponse } from './record'
import { type SentMessage, sentMessages } from './sent-messages'

/** What is read of a record. */
export interface Read {
  readonly body: unknown
  readonly named: Named | undefined
  readonly entry: Entry | undefined
  /** The code as it was sent, where that is not to the letter what the entry has. */
  readonly spelled?: Named | undefined
}

/** What is wrong with the code of a response, with its status and with its envelope. Places are looked for where something is. */
export function judgeCode(record: RecordedResponse, read: Read, catalogs: readonly Catalog[]): Finding[] {
  const { places } = record
  const { body, named, entry, spelled } = read
  const codePlace = () => places.body(named?.path ?? [])
  if (entry === undefined)
    return named === undefined
      ? [noCode(record, body, catalogs)]
      : [unknownCode(codePlace(), named, catalogs), ...statedStatus(record, body, entry)]
  const home = { code: entry.code, catalog: entry.catalog, related: [entry.place] }
  const { envelope } = catalogs.find(({ slug }) => slug === entry.catalog) ?? {}
  const findings: Finding[] = [
    ...(spelled === undefined ? [] : [unknownCode(places.body(spelled.path), { ...spelled, meant: entry }, catalogs)]),
    ...lifecycleFindings(entry, named, codePlace),
    ...otherStatus(record, entry, () => sentMessages(body, envelope)),
    ...statedStatus(record, body, entry),
  ]
  const faults =
    envelope === undefined || body === undefined ? [] : judgeEnvelope(body, envelope.fields, envelope.fields)
  for (const { stray, ...fault } of faults) {
    const place = stray === undefined ? places.body([]) : places.body([stray], true)
    findings.push({ kind: 'response-envelope', ...home, place, ...fault })
  }
  return findings
}

/** What is wrong with a further code of a response. Its status and its envelope are those of the first one. */
export function judgeOtherCode(
  { places }: RecordedResponse,
  { named, meant }: { readonly named: Named; readonly meant: (code: string) => Entry | undefined },
  catalogs: readonly Catalog[],
): Finding[] {
  const placeOf = () => places.body(named.path)
  if (named.entry === undefined) return [unknownCode(placeOf(), { ...named, meant: meant(named.code) }, catalogs)]
  return lifecycleFindings(named.entry, named, placeOf)
}

/** That a response has another status than its code, or than the variant whose message it has. */
function otherStatus(
  { places, status }: RecordedResponse,
  entry: Entry,
  messages: () => readonly SentMessage[],
): Finding[] {
  if (status === undefined || entry.statuses.length === 0) return []
  // Only where variants have statuses of their own it matters what was said.
  const hasOwn = entry.variants.some(({ statuses = [] }) => statuses.length > 0)
  if (!hasOwn && entry.statuses.includes(status)) return []
  const known = statusesBeside(entry, hasOwn ? messages().map(({ text }) => text) : [])
  if (known.statuses.length === 0 || known.statuses.includes(status)) return []
  const expected = known.statuses.join(' or ')
  const write = statusBesideToWrite(entry, known, status)
  return [
    {
      kind: 'response-status',
      code: entry.code,
      catalog: entry.catalog,
      related: [entry.place],
      place: places.status(),
      expected,
      received: String(status),
      write: known.variants.length > 0 ? `${expected} in the response, or ${write}` : `${write}, or another status`,
    },
  ]
}

/** An error in which no code was found. */
function noCode(
  { places, status, body: text }: RecordedResponse,
  body: unknown,
  catalogs: readonly Catalog[],
): Finding {
  const isEmpty = text === undefined || text === ''
  const received = isEmpty
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
  return {
    kind: 'response-envelope',
    code: status === undefined ? 'error' : String(status),
    place: isEmpty ? places.status() : places.body([]),
    expected,
    received,
    write,
  }
}

/** That a body says another status than its response has: what reads the one does not see the other. */
function statedStatus({ places, status }: RecordedResponse, body: unknown, entry: Entry | undefined): Finding[] {
  const stated = isRecord(body) ? body.status : undefined
  const isStatus = typeof stated === 'number' && Number.isInteger(stated) && stated >= 100 && stated < 600
  if (status === undefined || !isStatus || stated === status) return []
  const catalog = entry === undefined ? {} : { catalog: entry.catalog }
  return [
    {
      kind: 'response-body-status',
      code: entry?.code ?? String(status),
      ...catalog,
      place: places.body(['status']),
      expected: `"status": ${status} in the body, the status of the response (RFC 9457, section 3.1.2)`,
      received: `"status": ${stated}`,
      write: `one status in both places`,
    },
  ]
}

/** That a response has a code which its catalog calls retired, or the former name of one. */
function lifecycleFindings(entry: Entry, named: Named | undefined, placeOf: () => Place): Finding[] {
  const { code, catalog, retired, aliases, replacedBy, splitInto } = entry
  const isOld = named !== undefined && named.code !== code && aliases.includes(named.code)
  if (retired === undefined && !isOld) return []
  const home = { code, catalog, place: placeOf(), related: [entry.place] }
  const at = placeText(entry.place)
  const findings: Finding[] = []
  if (retired !== undefined) {
    const successors = [...replacedBy, ...splitInto]
    const other = successors.length === 0 ? 'another code' : successors.join(' or ')
    const expected = `no response with ${code}: its entry says that it is retired`
    const write = `${other} in the response, or no "retired" at ${at}`
    findings.push({ kind: 'response-retired', ...home, expected, received: code, write })
  }
  if (isOld) {
    const expected = `${code}, the present name of ${named.code}`
    const write = `${code} in the response, if the API sends it by now; else wait for its next version`
    findings.push({ kind: 'response-old-name', ...home, code: named.code, expected, received: named.code, write })
  }
  return findings
}

/** That a response has a code which no catalog has; where that is one in another spelling, which one. Programs compare codes. */
function unknownCode(
  place: Place,
  { code, catalog, meant }: Named & { readonly meant?: Entry | undefined },
  catalogs: readonly Catalog[],
): Finding {
  const finding = { kind: 'response-unknown-code', code, place, received: code } as const
  if (meant !== undefined) {
    return {
      ...finding,
      catalog: meant.catalog,
      expected: `${meant.code}, to the letter`,
      write: `${meant.code} in the response, or "code": ${JSON.stringify(code)} at ${placeText(meant.place)} if that is what the API sends`,
      meant: meant.code,
      related: [meant.place],
    }
  }
  const own = catalog === undefined ? catalogs : [catalog]
  return {
    ...finding,
    ...(catalog === undefined ? {} : { catalog: catalog.slug }),
    expected: `a code of the catalog ${own.map(({ slug }) => slug).join(' or ')}`,
    write: entryToWrite(code, own),
  }
}
