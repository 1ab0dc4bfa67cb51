import type { ReadableRequest } from './readable-request'
import { type CodeLine, enclosed, type SourceCode, stringLines } from './source-code'

/**
 * A request as Python. By `http.client`: it is there wherever Python is, sends what is written (`urllib.request` adds a
 * media type and renames header fields), and gives the response of an error, where `urlopen` raises an exception.
 * Undefined where a header field is not ASCII, which it would send in another encoding than the other clients.
 */
export function pythonSource(request: ReadableRequest): SourceCode | undefined {
  const { method, scheme, authority, target, fields, body, addressLines, bodyLines } = request
  if (fields.some(({ value }) => /[^\t\x20-\x7e]/.test(value))) return undefined
  const connection = scheme === 'http' ? 'HTTPConnection' : 'HTTPSConnection'
  const hostLines = addressLines.length > 1 ? addressLines.slice(1) : addressLines
  const call = ['connection.', ['function', 'request'], '('] as const
  const head = [...call, ['string', JSON.stringify(method)], ', ', ['string', JSON.stringify(target)]] as const
  const settings = [
    ...(fields.length === 0 ? [] : headerLines(request)),
    ...(body === '' ? [] : enclosed(['    body='], quoted(body, bodyLines), ['.', ['function', 'encode'], '(),'])),
  ]
  return [
    line([['keyword', 'import'], ' http.client'], []),
    line([], []),
    line(
      ['connection = http.client.', ['function', connection], '(', ['string', JSON.stringify(authority)], ')'],
      hostLines,
    ),
    ...(settings.length === 0
      ? [line([...head, ')'], [0])]
      : [line([...head, ','], [0]), ...settings, line([')'], [])]),
    line(['response = connection.', ['function', 'getresponse'], '()'], []),
    line(
      [
        ['function', 'print'],
        '(response.status, response.',
        ['function', 'read'],
        '().',
        ['function', 'decode'],
        '())',
      ],
      [],
    ),
  ]
}

function line(pieces: CodeLine['pieces'], says: readonly number[]): CodeLine {
  return { pieces, says }
}

function headerLines({ fields }: ReadableRequest): CodeLine[] {
  return [
    line(['    headers={'], []),
    ...fields.map(({ name, value, lines }) =>
      line(['        ', ['string', JSON.stringify(name)], ': ', ['string', JSON.stringify(value)], ','], lines),
    ),
    line(['    },'], []),
  ]
}

/** In three quotes, so that lines stay lines. */
function quoted(text: string, said: readonly number[]): CodeLine[] {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"""', '\\"\\"\\"')
    .replace(/"$/, '\\"')
    .replaceAll('\r', '\\r')
  return stringLines(`"""${escaped}"""`, said)
}
