import { type ParseError, TokenType, tokenizer } from '@csstools/css-tokenizer'
import type { BrandFault } from './brand-fault'

/** An address that a stylesheet loads, and where it stands with what it is written in. */
export interface CssAddress {
  readonly value: string
  readonly start: number
  /** Behind the last character. */
  readonly end: number
  /** Whether only the text of it stands there, with `url(` around it. */
  readonly isString: boolean
}

/** Functions whose texts are addresses. */
const loading: ReadonlySet<string> = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade'])

/** Reads all addresses of a stylesheet, read as a browser does, and what of it no browser could read to its end. */
export function cssAddresses(css: string): {
  readonly addresses: readonly CssAddress[]
  readonly faults: readonly BrandFault[]
} {
  const addresses: CssAddress[] = []
  const faults: BrandFault[] = []
  const open: { readonly name: string; readonly offset: number }[] = []
  const reader = tokenizer({ css }, { onParseError: (error) => faults.push(unreadable(error)) })
  for (let token = reader.nextToken(); token[0] !== TokenType.EOF; token = reader.nextToken()) {
    const [type, , start, last, value] = token
    if (type === TokenType.AtKeyword && value.value.toLowerCase() === 'import') faults.push(importFault(start))
    else if (type === TokenType.URL) addresses.push({ value: value.value, start, end: last + 1, isString: false })
    else if (type === TokenType.String && open.some(({ name }) => loading.has(name)))
      addresses.push({ value: value.value, start, end: last + 1, isString: true })
    else if (type === TokenType.Function) open.push({ name: value.value.toLowerCase(), offset: start })
    else if (opening.has(type)) open.push({ name: '', offset: start })
    else if (closing.has(type)) open.pop()
  }
  const [left] = open
  return { addresses, faults: left === undefined ? faults : [...faults, unclosed(left.offset)] }
}

const opening: ReadonlySet<string> = new Set([TokenType.OpenCurly, TokenType.OpenParen, TokenType.OpenSquare])
const closing: ReadonlySet<string> = new Set([TokenType.CloseCurly, TokenType.CloseParen, TokenType.CloseSquare])

function importFault(offset: number): BrandFault {
  const write = 'the rules themselves, in this file'
  return { offset, subject: '@import', expected: 'one stylesheet', received: '@import', write }
}

function unreadable(error: ParseError): BrandFault {
  const expected = 'a stylesheet that can be read to its end'
  return { offset: error.sourceStart, subject: 'stylesheet', expected, received: error.message, write: 'it closed' }
}

function unclosed(offset: number): BrandFault {
  const expected = 'a bracket that is closed'
  return { offset, subject: 'stylesheet', expected, received: 'the end of the file', write: 'the closing bracket' }
}
