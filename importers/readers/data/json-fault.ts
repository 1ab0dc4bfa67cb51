import { type ParseError, parseTree } from 'jsonc-parser'
import { expectedByJson } from '../../../catalog/parse/data/parse-json'
import { findTooDeep } from './nesting'

/** Where a text stops being JSON, and what it has instead. */
export interface JsonFault {
  readonly offset: number
  readonly expected: string
  readonly received: string
  /** Whether it is the beginning of JSON: the rest was not recorded. */
  readonly isCut: boolean
}

/** Most signs that close what is open that are named. */
const mostClosing = 12

/**
 * Why a text is not JSON. `whole` names what it is: the file, the line, the body. Nothing of the text is repeated but a mark:
 * it may have a token.
 */
export function jsonFault(text: string, whole: string): JsonFault {
  const deep = findTooDeep(text)
  if (deep !== undefined)
    return { offset: deep, expected: 'JSON that is less deep', received: 'one more level', isCut: false }
  const errors: ParseError[] = []
  parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false })
  const [first] = errors
  const end = text.trimEnd().length
  if (first === undefined) return { offset: 0, expected: 'JSON', received: `a ${whole} that is not`, isCut: false }
  const closing = first.offset + first.length >= end ? closingOf(text) : ''
  if (closing !== '') {
    const rest = closing.length > mostClosing ? `${closing.slice(0, mostClosing)}…` : closing
    const expected = `the rest of the JSON, with \`${rest}\` at its end`
    return { offset: end, expected, received: `the end of the ${whole}`, isCut: true }
  }
  const sign = text[first.offset] ?? ''
  const received = /^[{}[\],:;<>'=]$/.test(sign) ? `\`${sign}\`` : 'something else'
  return { offset: first.offset, expected: expectedByJson(first), received, isCut: false }
}

/** The JSON that a text begins with, where there are further lines behind it; else the text. */
export function leadingJson(text: string): string {
  if (!/^\s*[[{]/.test(text) || isJson(text) || findTooDeep(text) !== undefined) return text
  const root = parseTree(text, [], { disallowComments: true })
  const own = root === undefined ? text : text.slice(0, root.offset + root.length)
  return /^[ \t]*\n/.test(text.slice(own.length)) && isJson(own) ? own : text
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The signs that close what is open at the end of a text. */
function closingOf(text: string): string {
  const open: string[] = []
  let isInText = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isInText && sign === '\\') at++
    else if (sign === '"') isInText = !isInText
    else if (isInText) continue
    else if (sign === '{') open.push('}')
    else if (sign === '[') open.push(']')
    else if (sign === '}' || sign === ']') open.pop()
  }
  return `${isInText ? '"' : ''}${open.toReversed().join('')}`
}
