import type { ReadableRequest } from './readable-request'
import { type CodeLine, enclosed, type SourceCode, stringLines } from './source-code'

/**
 * A request as a command for a POSIX shell. It prints the status line and the header fields too, and sends what
 * is written and no more: no `Content-Type` of curl's own, a path with its dots, no braces taken for a pattern.
 */
export function curlSource(request: ReadableRequest): SourceCode {
  const { method, scheme, authority, target, fields, body, addressLines, bodyLines } = request
  const isHead = method === 'HEAD'
  const address = `${scheme}://${authority}${target}`
  const options = [
    isHead ? '--head' : '-i',
    ...(isHead || (method === 'GET' && body === '') ? [] : [`-X ${method}`]),
    ...(/[[\]{}]/.test(address) ? ['-g'] : []),
    ...(/\/(?:\.|%2e)/i.test(target) ? ['--path-as-is'] : []),
  ]
  const parts: CodeLine[][] = [
    enclosed([['function', 'curl'], ` ${options.join(' ')} `], quoted(address, addressLines), []),
    ...fields.map(({ name, value, lines }) =>
      // With a colon at its end curl would leave the field out.
      enclosed(['  -H '], quoted(value === '' ? `${name};` : `${name}: ${value}`, lines), []),
    ),
    ...extraFields(request).map((field) => enclosed(['  -H '], quoted(field, []), [])),
    ...(body === '' ? [] : [enclosed(['  --data-raw '], quoted(body, bodyLines), [])]),
  ]
  return parts.flatMap((lines, index) => (index === parts.length - 1 ? lines : enclosed([], lines, [' \\'])))
}

/** `Content-Type` is kept from being added; an empty body that others send has its length. */
function extraFields({ method, fields, body }: ReadableRequest): string[] {
  if (body === '') return /^(?:POST|PUT|PATCH)$/.test(method) ? ['Content-Length: 0'] : []
  return fields.some(({ name }) => name.toLowerCase() === 'content-type') ? [] : ['Content-Type:']
}

/** In single quotes a shell reads nothing but the next single quote. */
function quoted(text: string, said: readonly number[]): CodeLine[] {
  return stringLines(`'${text.replaceAll("'", "'\\''")}'`, said)
}
