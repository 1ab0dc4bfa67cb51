import type { Entry, Envelope, Place } from '../../model/catalog'
import { codeParts } from '../../model/entry-name'
import type { Located } from '../../model/located'
import type { Problem } from '../../model/problem'
import { placesAt } from '../../parse/data/json-path'
import { parseJson } from '../../parse/data/parse-json'
import { isRecord } from '../../parse/without-nulls'
import {
  type HttpFault,
  type HttpRequest,
  type HttpResponse,
  isJsonMessage,
  parseHttpRequest,
  parseHttpResponse,
} from '../../text/http-message'
import type { Check } from '../frame/check'
import { judgeEnvelope } from './envelope'

/** Every request and response of an example is HTTP text, and the response carries the code, the status and the envelope of its entry. */
export const checkExamples: Check = ({ catalog, parsed, unknown }) =>
  parsed.flatMap(({ entry, locate }) =>
    entry.examples.flatMap((example, index) => {
      const message = (field: 'request' | 'corrected' | 'response', text: string): Message => ({
        text,
        subject: `the ${field === 'corrected' ? 'corrected request' : field} of "${example.title}"`,
        // Lines count from 1; where the author wrote one text, each of them is where it begins.
        at: (line) => locate(['examples', index, field, ...(line === undefined ? [] : [line - 1])]),
      })
      const { request, response, corrected } = example
      const envelope = unknown.has('envelope') ? undefined : catalog.envelope
      return [
        ...(request === undefined ? [] : checkRequest(message('request', request), example.malformed)),
        ...(corrected === undefined ? [] : checkRequest(message('corrected', corrected), false)),
        ...(response === undefined ? [] : checkResponse(message('response', response), entry, envelope)),
      ]
    }),
  )

interface Message {
  readonly text: string
  readonly subject: string
  /** Place of a line of the text, or of the whole. */
  at(line?: number): Place
}

function checkRequest(message: Message, malformed: boolean): Problem[] {
  const request = parseHttpRequest(message.text)
  if ('expected' in request) return [httpProblem(message, request)]
  const body = readBody(request, message)
  if (!malformed) return body.problems
  if (body.problems.length > 0) return []
  const { subject } = message
  const words = {
    expected: 'a body that is not valid JSON, since the example says so',
    received: 'valid JSON, or no JSON at all',
    write: 'the wrong body, or no `malformed`',
  }
  return [{ kind: 'example-json', subject, place: message.at(), ...words }]
}

/** Without an envelope the body is not measured, and where the entry states no status any is as good as another. */
function checkResponse(message: Message, entry: Entry, envelope: Envelope | undefined): Problem[] {
  const response = parseHttpResponse(message.text)
  if ('expected' in response) return [httpProblem(message, response)]
  const { subject } = message
  const problems: Problem[] = []
  const statusProblem = (expected: string, received: string, write: string): Problem => {
    return { kind: 'example-status', subject, place: message.at(1), expected, received, write }
  }
  const { statuses } = entry
  const hasStatus = statuses.length === 0 || statuses.includes(response.status)
  if (!hasStatus) {
    const write = `${response.version} ${statuses[0]} …`
    problems.push(statusProblem(`status ${statuses.join(' or ')}`, `status ${response.status}`, write))
  }
  const body = readBody(response, message)
  if (body.problems.length > 0 || envelope === undefined) return [...problems, ...body.problems]
  const status = hasStatus ? response.status : statuses[0]
  for (const { path, role } of envelope.fields) {
    const wrong = wireTexts(body.located, path).find((text) => Number(text) !== status)
    if (role !== 'status' || wrong === undefined) continue
    const write = `"${path}": ${status}`
    problems.push(statusProblem(`status ${status} at \`${path}\``, wrong, write))
  }
  const place = () => message.at(response.body === '' ? undefined : response.bodyLine)
  const context = { entry, envelope, subject, place }
  return [...problems, ...(isText(response) ? checkText(response, context) : checkBody(body.located, context))]
}

interface Context {
  readonly entry: Entry
  readonly envelope: Envelope
  readonly subject: string
  /** Looked up where there is something to say: that takes long. */
  place(): Place
}

/** Whether a body is there that is no JSON, so that it has no fields to look at. */
function isText(response: HttpResponse): boolean {
  return response.body.trim() !== '' && !isJsonMessage(response)
}

/**
 * A body of another form, such as XML, carries the code somewhere in its text where the catalog says that
 * its errors have that form. Of a page that a proxy sends, or of plain text, no code is asked.
 */
function checkText({ headers, body }: HttpResponse, { entry, envelope, subject, place }: Context): Problem[] {
  const { mediaType, fields } = envelope
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? mediaType
  const isAsked = mediaOf(type) === mediaOf(mediaType) && fields.some(({ role }) => role === 'code')
  if (!isAsked || codeIn(body, entry)) return []
  const received = `a body of ${mediaOf(type)} without it`
  const write = `the body as the API sends it, with ${entry.code} in it`
  return [{ kind: 'example-code', subject, place: place(), expected: `"${entry.code}" in the body`, received, write }]
}

/** Whether a text holds the code; of one that carries an argument, what is around that. */
function codeIn(text: string, entry: Entry): boolean {
  const parts = codeParts(entry)
  if (parts.length === 1) return text.includes(entry.code)
  let from = 0
  return parts.every((part) => {
    const at = part.kind === 'text' ? text.indexOf(part.text, from) : from
    from = at + (part.kind === 'text' ? part.text.length : 1)
    return at >= 0 && from <= text.length
  })
}

function mediaOf(type: string): string {
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase()
}

function checkBody(located: Located | undefined, { entry, envelope, subject, place }: Context): Problem[] {
  const { fields } = envelope
  const codePaths = fields.filter((field) => field.role === 'code').map((field) => field.path)
  const codes = codePaths.flatMap((path) => wireTexts(located, path))
  const value = located?.value
  const lacksCode =
    codePaths.length > 0 &&
    !codes.some((code) => code === entry.code || (codeParts(entry).length > 1 && codeIn(code, entry)))
  const written = entry.code === String(entry.statuses[0]) ? entry.code : JSON.stringify(entry.code)
  const lacking = (): Problem => ({
    kind: 'example-code',
    subject,
    place: place(),
    expected: `"${entry.code}" at ${codePaths.map((path) => `\`${path}\``).join(' or ')}`,
    received: codes.length === 0 ? 'no code there' : codes.map((code) => `"${code}"`).join(', '),
    write: `"${codePaths[0]}": ${written}`,
  })
  if (lacksCode && !isRecord(value)) return [lacking()]
  const measured = lacksCode ? fields.filter((field) => field.role !== 'code') : fields
  const faults = judgeEnvelope(value, fields, measured)
  return [
    ...(lacksCode ? [lacking()] : []),
    ...faults.map((fault): Problem => ({ kind: 'example-envelope', subject, place: place(), ...fault })),
  ]
}

function readBody(
  http: HttpRequest | HttpResponse,
  message: Message,
): { located: Located | undefined; problems: Problem[] } {
  if (http.body === '' || !isJsonMessage(http)) return { located: undefined, problems: [] }
  const { located, problems } = parseJson({ path: '', text: http.body })
  if (located !== undefined) return { located, problems: [] }
  const { subject } = message
  const write =
    'valid JSON; what a comment would say goes into the note. Where a request is wrong on purpose: "malformed": true (in .mdx: ```http request malformed)'
  return {
    located: undefined,
    problems: problems.map(({ place, expected, received }): Problem => {
      const line = http.bodyLine + place.line - 1
      const where = `${received}, in line ${line} of the message`
      return { kind: 'example-json', subject, place: message.at(line), expected, received: where, write }
    }),
  }
}

/** The values at an envelope path as the API writes them: a string without its quotes, and 409.10, not 409.1. */
function wireTexts(located: Located | undefined, path: string): string[] {
  if (located === undefined) return []
  return placesAt(located.value, path).map((found) =>
    typeof found.value === 'number' ? (located.written(found.path) ?? String(found.value)) : String(found.value),
  )
}

function httpProblem({ subject, at }: Message, fault: HttpFault): Problem {
  return {
    kind: 'example-http',
    subject,
    place: at(fault.line),
    expected: `${fault.expected}, in line ${fault.line} of the message`,
    received: fault.received,
    write: fault.line === 1 ? fault.expected : 'one `Name: value` a line, then an empty line, then the body',
  }
}
