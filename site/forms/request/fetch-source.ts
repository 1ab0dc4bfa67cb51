import type { ReadableRequest } from './readable-request'
import { type CodeLine, enclosed, type SourceCode, stringLines } from './source-code'

/**
 * A request as JavaScript, for Node.js and for the console of a browser. Undefined where `fetch` cannot send it: a
 * body with GET or HEAD, a path with dots, which it resolves, a header field that is not ASCII.
 */
export function fetchSource(request: ReadableRequest): SourceCode | undefined {
  const { method, scheme, authority, target, fields, body, addressLines } = request
  const isBodiless = method === 'GET' || method === 'HEAD'
  if (isBodiless && body !== '') return undefined
  if (/\/(?:\.|%2e){1,2}(?:[/?]|$)/i.test(target)) return undefined
  if (fields.some(({ value }) => /[^\t\x20-\x7e]/.test(value))) return undefined
  const settings: CodeLine[] = [
    ...(method === 'GET' ? [] : [line(['  method: ', ['string', JSON.stringify(method)], ','], [])]),
    ...headerLines(request),
    ...bodySetting(request),
  ]
  const call = [['keyword', 'const'], ' response = ', ['keyword', 'await'], ' ', ['function', 'fetch'], '('] as const
  const address = ['string', JSON.stringify(`${scheme}://${authority}${target}`)] as const
  const isAlone = settings.length === 0
  return [
    line([...call, address, isAlone ? ')' : ', {'], addressLines),
    ...settings,
    ...(isAlone ? [] : [line(['})'], [])]),
    line(['console.', ['function', 'log'], '(response.status, ', ['keyword', 'await'], ' response.text())'], []),
  ]
}

function line(pieces: CodeLine['pieces'], says: readonly number[]): CodeLine {
  return { pieces, says }
}

function headerLines({ fields }: ReadableRequest): CodeLine[] {
  if (fields.length === 0) return []
  return [
    line(['  headers: {'], []),
    ...fields.map(({ name, value, lines }) =>
      line(
        [`    ${/^[A-Za-z]+$/.test(name) ? name : JSON.stringify(name)}: `, ['string', JSON.stringify(value)], ','],
        lines,
      ),
    ),
    line(['  },'], []),
  ]
}

/** Bytes have no media type; with a string `fetch` would send one of its own. */
function bodySetting({ fields, body, bodyLines }: ReadableRequest): CodeLine[] {
  if (body === '') return []
  const isTyped = fields.some(({ name }) => name.toLowerCase() === 'content-type')
  const template = stringLines(`\`${escapeTemplate(body)}\``, bodyLines)
  return isTyped
    ? enclosed(['  body: '], template, [','])
    : enclosed(['  body: ', ['keyword', 'new'], ' TextEncoder().encode('], template, ['),'])
}

function escapeTemplate(text: string): string {
  return text.replace(/[\\`]|\$(?=\{)/g, '\\$&').replaceAll('\r', '\\r')
}
