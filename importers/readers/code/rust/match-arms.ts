import { type CodeValue, valuesOf } from '../syntax/literals'
import { childrenOf, type SyntaxNode } from '../syntax/syntax-node'

/** What a function says about a member of an enum. */
export interface MatchArm {
  readonly name: SyntaxNode
  readonly node: SyntaxNode
  readonly values: readonly CodeValue[]
  /** What it is about, where it is about all members of an enum that the other arms do not name. */
  readonly rest?: Rest
}

/** The members of an enum but for some. */
export interface Rest {
  /** The name of the enum, or `Self`. */
  readonly owner: string
  readonly except: ReadonlySet<string>
}

/** Deepest node of a function that is looked at. */
const deepest = 60
const member = /^(?:\w+::)+[A-Z]\w*$/

/**
 * The arms of a `match` in Rust that say a sentence or a status of members: `Self::Gone => "It is gone"`. A word alone
 * may be anything, and is left, unless the function is called `code`.
 */
export function matchArms(made: SyntaxNode): MatchArm[] {
  if (made.type !== 'function_item') return []
  const isOfCodes = /(?:^|_)code$/.test(made.childForFieldName('name')?.text ?? '')
  return armsIn(made, 0).flatMap((node): MatchArm[] => {
    const value = saidBy(node.childForFieldName('value'), isOfCodes)
    if (value === undefined) return []
    const pattern = node.childForFieldName('pattern')
    if (pattern?.text === '_') return value.key === 'status' ? restOf(node, pattern, value) : []
    return patternsOf(node.childForFieldName('pattern')).map((name) => ({ name, node, values: [value] }))
  })
}

/** The arm for all others says what is true of each member that no arm of its `match` names, where all are of one enum. */
function restOf(node: SyntaxNode, name: SyntaxNode, value: CodeValue): MatchArm[] {
  const others = node.parent === null ? [] : childrenOf(node.parent).filter(({ type }) => type === 'match_arm')
  const patterns = others.flatMap((arm) => {
    const text = arm.childForFieldName('pattern')?.text ?? ''
    return text === '_' ? [] : [[...text.matchAll(/\b(?:\w+::)*(\w+)::([A-Z]\w*)/g)]]
  })
  const members = patterns.flat()
  const owners = new Set(members.map(([, owner = '']) => owner))
  const [owner] = owners
  if (owner === undefined || owners.size > 1 || patterns.some(({ length }) => length === 0)) return []
  return [{ name, node, values: [value], rest: { owner, except: new Set(members.map(([, , member = '']) => member)) } }]
}

function armsIn(node: SyntaxNode, depth: number): SyntaxNode[] {
  if (depth > deepest) return []
  return childrenOf(node).flatMap((child) => (child.type === 'match_arm' ? [child] : armsIn(child, depth + 1)))
}

/** The members that an arm is for: `Self::Gone`, `Self::Gone | Self::Lost`, `Self::Gone { .. }`, `Self::Gone(_)`. */
function patternsOf(pattern: SyntaxNode | null): SyntaxNode[] {
  if (pattern === null || pattern.childForFieldName('condition') !== null) return []
  if (member.test(pattern.text) && pattern.type !== 'match_pattern') return [pattern]
  if (/^(?:match_pattern|or_pattern)$/.test(pattern.type)) return childrenOf(pattern).flatMap(patternsOf)
  return /^(?:tuple_)?struct_pattern$/.test(pattern.type) ? patternsOf(pattern.childForFieldName('type')) : []
}

function saidBy(value: SyntaxNode | null, isOfCodes: boolean): CodeValue | undefined {
  const values = valuesOf(value)
  const texts = values.filter(({ kind }) => kind === 'text')
  const [only, ...more] = texts
  if (only !== undefined && more.length === 0) {
    if (/\s/.test(only.text)) return { ...only, key: 'message' }
    return isOfCodes ? { ...only, key: 'code' } : undefined
  }
  const [status] = values
  const isStatus = values.length === 1 && status?.kind === 'name' && /^(?:\w+::)*StatusCode::\w+$/.test(status.text)
  // The name of the status is enough: `actix_web::http::StatusCode::NOT_FOUND`.
  return isStatus ? { ...status, text: status.text.replace(/^.*::(?=StatusCode::)/, ''), key: 'status' } : undefined
}
