import type { Catalog, Entry, Place } from '../model/catalog'
import type { Located } from '../model/located'
import type { Problem } from '../model/problem'
import { placesAt } from '../parse/json-path'
import { parseJson } from '../parse/parse-json'
import { isRecord } from '../parse/without-nulls'
import {
  type HttpFault,
  type HttpRequest,
  type HttpResponse,
  isJsonMessage,
  parseHttpRequest,
  parseHttpResponse,
} from '../text/http-message'
import type { Check } from './check'
import { judgeEnvelope } from './envelope'

/** Every example is HTTP text, and its response carries the code, the status and the envelope of its entry. */
export const checkExamples: Check = ({ catalog, parsed, unknown }) =>
  parsed.flatMap(({ entry, locate }) =>
    entry.examples.flatMap((example, index) => {
      const message = (field: 'request' | 'response'): Message => ({
        text: example[field],
        subject: `the ${field} of "${example.title}"`,
        // Lines count from 1; where the author wrote one text, each of them stands where it begins.
        at: (line) => locate(['examples', index, field, ...(line === undefined ? [] : [line - 1])]),
      })
      return [
        ...checkRequest(message('request'), example.malformed),
        ...checkResponse(message('response'), entry, unknown.has('envelope') ? undefined : catalog),
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

/** Without a catalog the body is not measured against an envelope. */
function checkResponse(message: Message, entry: Entry, catalog: Catalog | undefined): Problem[] {
  const response = parseHttpResponse(message.text)
  if ('expected' in response) return [httpProblem(message, response)]
  const { subject } = message
  const problems: Problem[] = []
  const statusProblem = (expected: string, received: string, write: string): Problem => {
    return { kind: 'example-status', subject, place: message.at(1), expected, received, write }
  }
  if (response.status !== entry.status) {
    const write = `${response.version} ${entry.status} …`
    problems.push(statusProblem(`status ${entry.status}`, `status ${response.status}`, write))
  }
  const body = readBody(response, message)
  if (body.problems.length > 0 || catalog === undefined) return [...problems, ...body.problems]
  for (const { path, role } of catalog.envelope.fields) {
    const wrong = wireTexts(body.located, path).find((text) => Number(text) !== entry.status)
    if (role !== 'status' || wrong === undefined) continue
    const write = `"${path}": ${entry.status}`
    problems.push(statusProblem(`status ${entry.status} at \`${path}\``, wrong, write))
  }
  const place = message.at(response.body === '' ? undefined : response.bodyLine)
  const context = { entry, catalog, subject, place }
  return [...problems, ...(isText(response) ? checkText(response, context) : checkBody(body.located, context))]
}

interface Context {
  readonly entry: Entry
  readonly catalog: Catalog
  readonly subject: string
  readonly place: Place
}

/** Whether a body is there that is no JSON, so that it has no fields to look at. */
function isText(response: HttpResponse): boolean {
  return response.body.trim() !== '' && !isJsonMessage(response)
}

/**
 * A body of another form, such as XML, carries the code somewhere in its text where the catalog says that
 * its errors have that form. Of a page that a proxy sends, or of plain text, no code is asked.
 */
function checkText({ headers, body }: HttpResponse, { entry, catalog, subject, place }: Context): Problem[] {
  const { mediaType, fields } = catalog.envelope
  const type = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? mediaType
  const isAsked = mediaOf(type) === mediaOf(mediaType) && fields.some(({ role }) => role === 'code')
  if (!isAsked || body.includes(entry.code)) return []
  const received = `a body of ${mediaOf(type)} without it`
  const write = `the body as the API sends it, with ${entry.code} in it`
  return [{ kind: 'example-code', subject, place, expected: `"${entry.code}" in the body`, received, write }]
}

function mediaOf(type: string): string {
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase()
}

function checkBody(located: Located | undefined, { entry, catalog, subject, place }: Context): Problem[] {
  const { fields } = catalog.envelope
  const codePaths = fields.filter((field) => field.role === 'code').map((field) => field.path)
  const codes = codePaths.flatMap((path) => wireTexts(located, path))
  const value = located?.value
  const lacksCode = codePaths.length > 0 && !codes.includes(entry.code)
  const written = entry.code === String(entry.status) ? entry.code : JSON.stringify(entry.code)
  const problem: Problem = {
    kind: 'example-code',
    subject,
    place,
    expected: `"${entry.code}" at ${codePaths.map((path) => `\`${path}\``).join(' or ')}`,
    received: codes.length === 0 ? 'no code there' : codes.map((code) => `"${code}"`).join(', '),
    write: `"${codePaths[0]}": ${written}`,
  }
  if (lacksCode && !isRecord(value)) return [problem]
  const measured = lacksCode ? fields.filter((field) => field.role !== 'code') : fields
  const faults = judgeEnvelope(value, fields, measured)
  return [
    ...(lacksCode ? [problem] : []),
    ...faults.map((fault): Problem => ({ kind: 'example-envelope', subject, place, ...fault })),
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
