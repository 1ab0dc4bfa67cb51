import type { Problem } from '../../model/problem'
import { placesAt } from '../../parse/data/json-path'
import { parseJson } from '../../parse/data/parse-json'
import { type HttpRequest, type HttpResponse, isJsonMessage } from '../../text/http-message'

type Message = HttpRequest | HttpResponse
type Fault = Pick<Problem, 'expected' | 'received' | 'write'>

/** Where the body of a message does not fit its `Content-Length` or its `Content-Type`. */
export function judgeMessageBody(message: Message, { isResponse }: { isResponse: boolean }): Fault[] {
  return [...judgeLength(message), ...(isResponse ? judgeType(message) : [])]
}

/** A line feed at the end of the body does not show in an example, so it may be counted or not. */
function judgeLength(message: Message): Fault[] {
  const written = headerOf(message, 'content-length')
  if (written === undefined) return []
  const bytes = utf8Length(message.body)
  const isRight = /^\d+$/.test(written) && [bytes, bytes === 0 ? 0 : bytes + 1].includes(Number(written))
  if (isRight) return []
  const received = `\`Content-Length: ${written.slice(0, 40)}\``
  return [{ expected: `the length of the body, ${bytes} bytes`, received, write: `Content-Length: ${bytes}` }]
}

/** A request may be wrong on purpose, so only responses are measured. */
function judgeType(message: Message): Fault[] {
  const type = headerOf(message, 'content-type')
  if (type === undefined || /json/i.test(type) || !/^\s*[[{]/.test(message.body)) return []
  if (parseJson({ path: '', text: message.body }).located === undefined) return []
  const received = `JSON, sent as \`${type.slice(0, 80)}\``
  return [{ expected: 'a body of the type that Content-Type says', received, write: 'Content-Type: application/json' }]
}

/** The value of a header field, whatever the case of its name. */
export function headerOf({ headers }: Pick<Message, 'headers'>, name: string): string | undefined {
  return headers.find((field) => field.name.toLowerCase() === name.toLowerCase())?.value
}

/** The body as JSON; undefined where it is none. */
export function jsonBody(message: Message): unknown {
  if (message.body === '' || !isJsonMessage(message)) return undefined
  return parseJson({ path: '', text: message.body }).located?.value
}

/** The values at an envelope path, as texts. */
export function valuesAt(body: unknown, path: string): string[] {
  return placesAt(body, path).flatMap(({ value }) =>
    typeof value === 'string' || typeof value === 'number' ? [String(value)] : [],
  )
}

/** Bytes of a text in UTF-8. */
function utf8Length(text: string): number {
  return [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4)
  }, 0)
}
