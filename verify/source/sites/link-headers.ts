import { headerLinks } from '../../model/header-links'
import type { CodeTokens } from './code-tokens'
import type { Folding } from './fold'
import type { Frame } from './frames'
import { isJoint } from './made-problem'
import { decides, isConditional, runsAtOnce, type Statement, statementOf } from './statements'
import { codeMember } from './variable-uses'

/** A header field `Link` that code sets, with the addresses that are about the code of its response. */
export interface LinkHeader {
  /** Index of the token that its value begins with. */
  readonly at: number
  readonly addresses: readonly string[]
  /** The brackets that it is in with nothing but header fields between: those of a call, of an object, of a block. */
  readonly frames: readonly Frame[]
  /** The statement that sets it and does nothing else; undefined where it is a part of something. */
  readonly statement: Statement | undefined
}

/** The header fields `Link` of a file, in their order, by their brackets, and by the beginning of their statements. */
export interface LinkHeaders {
  readonly all: readonly LinkHeader[]
  readonly byFrame: ReadonlyMap<Frame, readonly LinkHeader[]>
  readonly byStatement: ReadonlyMap<number, readonly LinkHeader[]>
}

/** Most tokens between the name of a header field and its value. */
const mostTokens = 6

const known = new WeakMap<Folding, LinkHeaders>()

/** The header fields `Link` that a file sets, found once. */
export function linkHeaders(code: CodeTokens, folding: Folding): LinkHeaders {
  const before = known.get(folding)
  if (before !== undefined) return before
  const all = findLinkHeaders(code, folding)
  const byFrame = new Map<Frame, LinkHeader[]>()
  const byStatement = new Map<number, LinkHeader[]>()
  for (const header of all) {
    for (const frame of header.frames) addTo(byFrame, frame, header)
    if (header.statement !== undefined) addTo(byStatement, header.statement.from, header)
  }
  const found = { all, byFrame, byStatement }
  known.set(folding, found)
  return found
}

function addTo<Key>(map: Map<Key, LinkHeader[]>, key: Key, header: LinkHeader): void {
  const before = map.get(key)
  if (before === undefined) map.set(key, [header])
  else before.push(header)
}

function findLinkHeaders(code: CodeTokens, folding: Folding): LinkHeader[] {
  return [...code.tokens.entries()].flatMap(([at, { kind, text: written }]): LinkHeader[] => {
    if (kind !== 'text' || !/^(?:link:\s*)?</i.test(written)) return []
    const folded = folding.at(at)
    if (folded === undefined) return []
    const text = folded.text.replace(/^link:\s*/i, '')
    const addresses = headerLinks(text).flatMap(({ address, isOfCode }) => (isOfCode ? [address] : []))
    const isSet = text !== folded.text || isUnderLink(code, at)
    return isSet && addresses.length > 0 ? [{ at, addresses, ...placeIn(code, at) }] : []
  })
}

/** Most brackets between a header field and the call or object that it belongs to. */
const mostLevels = 5
/** What has more parts is a list of many, and no response. */
const mostParts = 64
const headersKey = /^(?:extra_?|response_?|http_?)?headers?$/i
/** What is called to set a header field, or to make some. */
export const setsHeader =
  /(?:^|\.)(?:(?:set|add|append|put|insert|write|with)_?(?:res(?:ponse)?_?)?(?:head(?:er)?s?)?|head(?:er)?s?|of|entry|dict)$/i
/** What an object of header fields, or of options with them, is given as. */
const optionsKey = /^(?:\w*_?headers?|\w*_?options?|opts|init|extra|http|response|config|meta)$/i
/** What has header fields of something else. */
const asks = /^(?:req|request|cache|fetch|axios|client|http_?client)$/i

/** The brackets that a header field belongs to, and the statement that sets it. */
function placeIn(code: CodeTokens, at: number): Pick<LinkHeader, 'frames' | 'statement'> {
  const frames: Frame[] = []
  let frame = code.frameOf(at)
  for (let level = 0; frame !== undefined && !frame.isBlock; level++, frame = frame.parent) {
    if (level === mostLevels || frame.parts.length > mostParts) return { frames, statement: undefined }
    if (frame.bracket !== '[') frames.push(frame)
    if (!isOfAround(code, frame)) return { frames, statement: undefined }
  }
  const statement = statementOf(code, at)
  return { frames, statement: setsAlone(code, statement, at) ? statement : undefined }
}

/** Whether what is in some brackets is said of what these are in: the options of a call, the arguments of what sets a header field. */
function isOfAround(code: CodeTokens, frame: Frame): boolean {
  if (frame.bracket === '(') return frame.callee === undefined || setsHeader.test(frame.callee)
  if (frame.bracket === '[') return isUnderHeaders(code, frame)
  const key = code.keyAt(frame.open)
  return (key === undefined || optionsKey.test(key)) && code.text(frame.open - 1) !== '=' && !hasCode(code, frame)
}

/** Whether a statement sets a header field of a response whenever it runs. What is kept in a variable may be used anywhere. */
function setsAlone(code: CodeTokens, statement: Statement, at: number): boolean {
  const { from } = statement
  if (isConditional(code, statement) || decides(code, from, at) || !runsAtOnce(code, statement, at)) return false
  return !/^(?:const|let|var|val|final|static)$/.test(code.text(from)) && !asks.test(code.text(from))
}

/** `headers: [["Link", …]]`: a list of header fields, or one of them. */
function isUnderHeaders(code: CodeTokens, frame: Frame): boolean {
  const key = code.keyAt(frame.open)
  if (key !== undefined) return headersKey.test(key)
  const { parent } = frame
  if (parent?.bracket === '(') return setsHeader.test(parent.callee ?? '') || /headers?$/i.test(parent.callee ?? '')
  return parent?.bracket === '[' && isUnderHeaders(code, parent)
}

/** Whether an object names a code of its own: it is an error, and what is around it may have another code. */
function hasCode(code: CodeTokens, frame: Frame): boolean {
  return code.partsOf(frame).some(({ key }) => key !== undefined && codeMember.test(key))
}

/** Whether a value is given to `Link`: `.set('Link', …)`, `headers['link'] = …`, `headers.Link = …`, `{ Link: … }`. */
function isUnderLink(code: CodeTokens, value: number): boolean {
  for (let at = value - 1; at >= 0 && at > value - mostTokens; at--) {
    const text = code.text(at)
    if (code.kind(at) === 'mark') {
      if (/^[;{}]$/.test(text)) return false
      continue
    }
    if (!/^link$/i.test(text)) return false
    if (code.kind(at) === 'text' || text === 'Link' || isJoint(code.text(at - 1))) return true
    const frame = code.frameOf(at)
    return code.text(at + 1) === ':' && frame?.bracket === '{' && !frame.isBlock
  }
  return false
}
