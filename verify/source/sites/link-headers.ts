import { headerLinks } from '../../model/header-links'
import type { CodeTokens } from './code-tokens'
import type { Folding } from './fold'
import { isJoint } from './made-problem'
import { isConditional, runsAtOnce, runTogether, type Statement, statementOf } from './statements'

/** A header field `Link` that code sets, with the addresses that are about the code of its response. */
interface LinkHeader {
  /** Index of the token that its value begins with. */
  readonly at: number
  readonly addresses: readonly string[]
  readonly statement: Statement
}

/** Most lines between a code and a header field that is set for its response. */
const mostRows = 3
/** Most tokens between the name of a header field and its value. */
const mostTokens = 6

const known = new WeakMap<Folding, readonly LinkHeader[]>()

/** The header fields `Link` that a file sets, found once. */
function linkHeaders(code: CodeTokens, folding: Folding): readonly LinkHeader[] {
  const before = known.get(folding)
  if (before !== undefined) return before
  const found = findLinkHeaders(code, folding)
  known.set(folding, found)
  return found
}

function findLinkHeaders(code: CodeTokens, folding: Folding): LinkHeader[] {
  return [...code.tokens.entries()].flatMap(([at, { kind, text: written }]): LinkHeader[] => {
    if (kind !== 'text' || !/^(?:link:\s*)?</i.test(written)) return []
    const folded = folding.at(at)
    if (folded === undefined) return []
    const text = folded.text.replace(/^link:\s*/i, '')
    const addresses = headerLinks(text).flatMap(({ address, isOfCode }) => (isOfCode ? [address] : []))
    const isSet = text !== folded.text || isUnderLink(code, at)
    return isSet && addresses.length > 0 ? [{ at, addresses, statement: statementOf(code, at) }] : []
  })
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

/** An address of a header field, and where it is. */
export interface HeaderAddress {
  readonly value: string
  readonly at: number
}

/**
 * The addresses that header fields `Link` have for the response with the code at a token: those that are set in its statement,
 * in a line before or after it that runs with it, or on the variable that has the error.
 */
export function linksSetFor(
  code: CodeTokens,
  folding: Folding,
  { index, uses }: { readonly index: number; readonly uses: readonly number[] },
): HeaderAddress[] {
  const headers = linkHeaders(code, folding)
  if (headers.length === 0) return []
  const own = statementOf(code, index)
  const isSure = !isConditional(code, own) && runsAtOnce(code, own, index)
  const holders = new Set(uses.map((use) => statementOf(code, use).from))
  return headers.flatMap(({ at, addresses, statement }): HeaderAddress[] => {
    const isOfVariable = holders.has(statement.from)
    if (!isOfVariable && !(isSure && isBeside(code, own, statement))) return []
    return addresses.map((value) => ({ value, at }))
  })
}

function isBeside(code: CodeTokens, own: Statement, other: Statement): boolean {
  if (own.from === other.from) return true
  const [first, second] = own.from < other.from ? [own, other] : [other, own]
  const rows = (code.tokens[second.from]?.row ?? 0) - (code.tokens[first.to]?.row ?? 0)
  return rows <= mostRows && runTogether(code, first, second)
}
