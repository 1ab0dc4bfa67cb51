import type { Catalog, Entry, Example, Place } from '../../model/catalog'
import type { Problem } from '../../model/problem'
import { exampleSources } from '../../model/statement-source'
import type { ParsedEntry } from '../../parse/parse-entries'
import { type HttpRequest, type HttpResponse, parseHttpRequest, parseHttpResponse } from '../../text/http-message'
import type { Check } from '../frame/check'
import { headerOf, jsonBody, judgeMessageBody, valuesAt } from './http-body'

/**
 * What HTTP asks of the examples: fields that a status needs, a host that can be one, a body that fits its fields,
 * and one name for each status. Warnings, since an API may really answer like this.
 */
export const checkHttp: Check = ({ catalog, parsed }) => {
  const shown = parsed.flatMap((item) => item.entry.examples.map((example, index) => readExample(item, example, index)))
  return [
    ...shown.flatMap((example) => [
      ...requestProblems(example, 'request'),
      ...requestProblems(example, 'corrected'),
      ...responseProblems(example, catalog),
    ]),
    ...phraseProblems(shown),
  ]
}

interface Shown {
  readonly entry: Entry
  readonly example: Example
  readonly request: HttpRequest | undefined
  readonly corrected: HttpRequest | undefined
  readonly response: HttpResponse | undefined
  /** Place of a line of the request or the response, or of the whole. */
  at(part: Part, line?: number): Place
}

type Part = 'request' | 'corrected' | 'response'
type Words = Omit<Problem, 'subject' | 'place'>

/** What is no HTTP text is a problem of another check. */
function readExample({ entry, locate }: ParsedEntry, example: Example, index: number): Shown {
  const response = example.response === undefined ? undefined : parseHttpResponse(example.response)
  return {
    entry,
    example,
    request: readHttp(example.request),
    corrected: readHttp(example.corrected),
    response: response === undefined || 'expected' in response ? undefined : response,
    at: (part, line) => locate(['examples', index, part, ...(line === undefined ? [] : [line - 1])]),
  }
}

function readHttp(text: string | undefined): HttpRequest | undefined {
  const request = text === undefined ? undefined : parseHttpRequest(text)
  return request === undefined || 'expected' in request ? undefined : request
}

function problem({ example, at }: Shown, [part, line]: readonly [Part, number?], words: Words): Problem {
  return {
    ...words,
    subject: `the ${part === 'corrected' ? 'corrected request' : part} of "${example.title}"`,
    place: at(part, line),
  }
}

function requestProblems(shown: Shown, part: 'request' | 'corrected'): Problem[] {
  const { [part]: request, example } = shown
  if (request === undefined) return []
  const host = /^https?:\/\/([^/?#]*)/.exec(request.target)?.[1] ?? headerOf(request, 'host')
  const faults = example.malformed && part === 'request' ? [] : judgeMessageBody(request, { isResponse: false })
  return [
    ...(host === undefined || isHost(host) ? [] : [problem(shown, [part], hostWords(host))]),
    ...faults.map((fault) => problem(shown, [part], { kind: 'example-body', ...fault })),
  ]
}

const label = String.raw`(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?|[a-z0-9-]*[{<][^{}<>\s]+[}>][a-z0-9-]*)`
const hostForm = new RegExp(String.raw`^(?:\[[0-9a-f:.]+\]|${label}(?:\.${label})*\.?)(?::\d{1,5})?$`, 'i')

/** Whether a text can be a host (RFC 9110, section 7.2); placeholders such as `{tenant}` stand for a part of it. */
function isHost(host: string): boolean {
  return host.length <= 261 && hostForm.test(host)
}

function hostWords(host: string): Words {
  return {
    kind: 'example-host',
    expected: 'a host: letters, digits, hyphens and dots, with a port where it needs one',
    received: host === '' ? 'an empty `Host`' : `\`${host.slice(0, 80)}\``,
    write: 'Host: api.example.com',
  }
}

function responseProblems(shown: Shown, catalog: Catalog): Problem[] {
  const { request, response } = shown
  if (response === undefined) return []
  const isHead = request?.method === 'HEAD'
  const faults = isHead ? [] : judgeMessageBody(response, { isResponse: true })
  const id = requestIds(response, catalog).find((value) => isIn(value, request))
  return [
    ...lackingHeaders(shown.entry, response, catalog).map((words) => problem(shown, ['response'], words)),
    ...bareChallenge(shown.example, response).map((words) => problem(shown, ['response'], words)),
    ...faults.map((fault) => problem(shown, ['response'], { kind: 'example-body', ...fault })),
    ...(id === undefined ? [] : [problem(shown, ['response'], idWords(id))]),
  ]
}

function lackingHeaders(entry: Entry, response: HttpResponse, catalog: Catalog): Words[] {
  const { status } = response
  const lacks = (name: string) => headerOf(response, name) === undefined
  if (status === 401 && catalog.wwwAuthenticate !== false && lacks('www-authenticate')) {
    const write =
      'WWW-Authenticate: Bearer realm="api"; or "wwwAuthenticate": false in catalog.json, where the API sends none'
    return [headerWords('`WWW-Authenticate` on a 401 (RFC 9110, section 15.5.2)', write)]
  }
  if (status === 405 && lacks('allow')) {
    return [headerWords('`Allow` on a 405 (RFC 9110, section 15.5.6)', 'Allow: GET, HEAD')]
  }
  const isDelayed = (status === 429 || status === 503) && entry.retry?.rule === 'after-delay'
  if (!isDelayed || !lacks('retry-after') || hasDelay(response, catalog)) return []
  const expected = `\`Retry-After\` on a ${status} with the retry rule \`after-delay\`, or the field that holds the delay`
  return [headerWords(expected, 'Retry-After: 60; or the field, with the role "retry-after" in the envelope')]
}

/** What an API has documented is as it is; a header field that was made up for an example keeps to RFC 6750, section 3. */
function bareChallenge(example: Example, response: HttpResponse): Words[] {
  const challenge = headerOf(response, 'www-authenticate')?.trim() ?? ''
  if (!/^bearer$/i.test(challenge) || exampleSources(example).responseHeaders === 'documented') return []
  const expected = 'a parameter after `Bearer` in `WWW-Authenticate` (RFC 6750, section 3)'
  const write = 'WWW-Authenticate: Bearer realm="api"; or "headersSource": "documented", where the API answers so'
  return [{ kind: 'example-challenge', expected, received: `\`${challenge}\``, write }]
}

function headerWords(expected: string, write: string): Words {
  return { kind: 'example-header', expected, received: 'none', write }
}

/** Whether a field of the body or a header field of the API's own says how long to wait. */
function hasDelay(response: HttpResponse, { envelope }: Catalog): boolean {
  const headers = (envelope?.headers ?? []).filter(({ role }) => role === 'retry-after')
  if (headers.some(({ name }) => headerOf(response, name) !== undefined)) return true
  const fields = (envelope?.fields ?? []).filter(({ role }) => role === 'retry-after')
  const body = jsonBody(response)
  return fields.some(({ path }) => valuesAt(body, path).length > 0)
}

/** The request IDs that a response carries. */
function requestIds(response: HttpResponse, { envelope, requestId }: Catalog): string[] {
  const headers = [
    ...(envelope?.headers ?? []).flatMap(({ name, role }) => (role === 'request-id' ? [name] : [])),
    ...(requestId?.in === 'header' ? [requestId.name] : []),
  ]
  const paths = [
    ...(envelope?.fields ?? []).flatMap(({ path, role }) => (role === 'request-id' ? [path] : [])),
    ...(requestId?.in === 'body' ? [requestId.name] : []),
  ]
  const body = paths.length === 0 ? undefined : jsonBody(response)
  const values = [...headers.map((name) => headerOf(response, name)), ...paths.flatMap((path) => valuesAt(body, path))]
  return values.flatMap((value) => (value !== undefined && value.length >= shortestId ? [value] : []))
}

/** A shorter value may be in a request for any reason. */
const shortestId = 6

/** A header field may carry the ID of the client, which the API sends back; target and body do not. */
function isIn(id: string, request: HttpRequest | undefined): boolean {
  return request !== undefined && (request.target.includes(id) || request.body.includes(id))
}

function idWords(id: string): Words {
  return {
    kind: 'example-id',
    expected: 'an ID of its own for this response',
    received: `\`${id}\`, which the request asks for`,
    write: 'another ID in one of the two',
  }
}

/** One name for each status in a catalog: the first one that its examples have. */
function phraseProblems(examples: readonly Shown[]): Problem[] {
  const first = new Map<number, string>()
  return examples.flatMap((shown) => {
    const { status, reason } = shown.response ?? { status: 0, reason: '' }
    if (reason === '') return []
    const usual = first.get(status)
    if (usual === undefined) first.set(status, reason)
    if (usual === undefined || usual === reason) return []
    const words = {
      expected: `${status} ${usual}`,
      received: `${status} ${reason}`,
      write: 'one of the two everywhere',
    }
    return [problem(shown, ['response', 1], { kind: 'example-phrase', ...words })]
  })
}
