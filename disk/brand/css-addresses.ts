import { type ParseError, TokenType, tokenizer } from '@csstools/css-tokenizer'
import type { BrandFault } from './brand-fault'

/** An address that a stylesheet loads, and where it is with what it is written in. */
export interface CssAddress {
  readonly value: string
  readonly start: number
  /** Behind the last character. */
  readonly end: number
  /** Whether only the text of it is there, with `url(` around it. */
  readonly isString: boolean
}

/** Functions whose texts are addresses. */
const loading: ReadonlySet<string> = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade'])

/** Functions within them that stand for a text which is written elsewhere: nobody can say which. */
const standIns: ReadonlySet<string> = new Set(['var', 'env', 'attr', 'if', 'inherit'])

const closers: ReadonlyMap<string, string> = new Map([
  [TokenType.Function, TokenType.CloseParen],
  [TokenType.OpenParen, TokenType.CloseParen],
  [TokenType.OpenCurly, TokenType.CloseCurly],
  [TokenType.OpenSquare, TokenType.CloseSquare],
])
const closing: ReadonlySet<string> = new Set(closers.values())

interface Open {
  /** That of a function, else empty. */
  readonly name: string
  readonly offset: number
  readonly closer: string
  /** Whether it is in one of the functions that load. */
  readonly isLoading: boolean
}

/** Reads all addresses of a stylesheet, read as a browser does, and what of it no browser could read to its end. */
export function cssAddresses(css: string): {
  readonly addresses: readonly CssAddress[]
  readonly faults: readonly BrandFault[]
} {
  const addresses: CssAddress[] = []
  const faults: BrandFault[] = []
  const open: Open[] = []
  const reader = tokenizer({ css }, { onParseError: (error) => faults.push(unreadable(error)) })
  for (let token = reader.nextToken(); token[0] !== TokenType.EOF; token = reader.nextToken()) {
    const [type, , start, last, value] = token
    const inner = open.at(-1)
    const isLoading = inner?.isLoading === true
    const closer = closers.get(type)
    if (closer !== undefined) {
      const name = type === TokenType.Function ? value.value.toLowerCase() : ''
      if (isLoading && standIns.has(name)) faults.push(standInFault(start, name))
      open.push({ name, offset: start, closer, isLoading: isLoading || loading.has(name) })
    } else if (closing.has(type)) {
      if (inner?.closer === type) open.pop()
      else faults.push(unopened(start, css.slice(start, last + 1)))
    } else if (type === TokenType.AtKeyword && value.value.toLowerCase() === 'import') faults.push(importFault(start))
    else if (type === TokenType.URL) addresses.push({ value: value.value, start, end: last + 1, isString: false })
    else if (type === TokenType.String && isLoading && inner?.name !== 'type')
      addresses.push({ value: value.value, start, end: last + 1, isString: true })
  }
  const [left] = open
  return { addresses, faults: left === undefined ? faults : [...faults, unclosed(left.offset)] }
}

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

function unopened(offset: number, bracket: string): BrandFault {
  const expected = 'a bracket that has been opened'
  return { offset, subject: 'stylesheet', expected, received: bracket, write: 'nothing: remove it' }
}

function standInFault(offset: number, name: string): BrandFault {
  const expected = 'an address in the place where it is loaded'
  return { offset, subject: `${name}()`, expected, received: `${name}()`, write: 'url("fonts/acme.woff2")' }
}
