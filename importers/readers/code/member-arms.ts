import { fieldByName } from '../../mapping/field-names'
import type { MatchArm } from './rust/match-arms'
import { type CodeValue, keyedPair, valuesOf } from './syntax/literals'
import { childOfType, childrenOf, type SyntaxNode } from './syntax/syntax-node'
import { isSentence } from './syntax/words'
import { isTellingCall } from './telling-calls'

/** The arms of choices: `match` of PHP and Python, `switch` of Java, C#, TypeScript and Go, `when` of Kotlin. */
const arms =
  /^(?:match_(?:conditional|default)_expression|switch_(?:rule|block_statement_group|expression_arm|section|case|default)|when_entry|case_clause|(?:expression|default)_case)$/
const functions = /^(?:(?:function|method)_(?:declaration|definition)|property_declaration)$/
/** Nodes that only hold labels, or what an arm says. */
const holders =
  /^(?:match_condition_list|switch_label|when_condition|(?:or|constant|union|case)_pattern|expression_list|statement_list|statement_block|block|control_structure_body|(?:expression|return)_statement|jump_expression)$/
const members =
  /^(?:(?:simple_)?identifier|name|dotted_name|member_(?:access_)?expression|navigation_expression|field_access|scoped_identifier|class_constant_access_expression|selector_expression)$/

/** Deepest node of a function that is looked at. */
const deepest = 40

/**
 * What a function says of the members of an enum, one by one: `case GONE: return 404` in a function that is called after
 * what it says, such as `status`, `getMessage` or `code`.
 */
export function memberArms(made: SyntaxNode): MatchArm[] {
  if (!functions.test(made.type)) return []
  const named = made.childForFieldName('name') ?? childOfType(made, 'variable_declaration')
  const [, key = ''] = /^(?:(?:get|to|as)_?(?=[A-Z_]))?_?(\w+)/i.exec(named?.text ?? '') ?? []
  const field = fieldByName(key)?.field
  if (field !== 'status' && field !== 'message' && field !== 'summary' && field !== 'title' && field !== 'code')
    return []
  return choicesIn(made, 0).flatMap((choice) => {
    const found = armsOf(choice, field === 'status' ? 'status' : key)
    // Statuses are often called codes.
    const areStatuses = found.every(({ values }) =>
      values.every(({ kind, text }) => kind === 'number' && /^[45]\d\d$/.test(text)),
    )
    return field === 'code' && areStatuses ? armsOf(choice, 'status') : found
  })
}

/** The nodes that hold arms. */
function choicesIn(node: SyntaxNode, depth: number): SyntaxNode[] {
  if (depth > deepest) return []
  const children = childrenOf(node)
  if (children.some(({ type }) => arms.test(type))) return [node]
  return children.flatMap((child) => choicesIn(child, depth + 1))
}

function armsOf(choice: SyntaxNode, key: string): MatchArm[] {
  const found: MatchArm[] = []
  const named: SyntaxNode[] = []
  let pending: SyntaxNode[] = []
  for (const arm of childrenOf(choice).filter(({ type }) => arms.test(type))) {
    const { labels, said } = partsOf(arm)
    named.push(...labels)
    pending.push(...labels)
    // An arm without a body falls through to the next one.
    if (said === undefined) continue
    const value = valueSaid(said, key)
    if (value !== undefined && labels.length > 0) {
      for (const name of pending) found.push({ name, node: arm, values: [value] })
    } else if (value !== undefined && key === 'status' && isOfRest(arm)) found.push(...restOf(arm, value, named))
    pending = []
  }
  return found
}

/** Whether an arm is for all others, and not for something else than a member, such as a text or a condition. */
function isOfRest({ text }: SyntaxNode): boolean {
  return /^(?:default\b|else\b|_\s*=>|case\s+_\s*:)/.test(text)
}

/** What is true of each member that no arm names, where all are of one enum. */
function restOf(arm: SyntaxNode, value: CodeValue, named: readonly SyntaxNode[]): MatchArm[] {
  const paths = named.map(({ text }) => text.split(/\.|::|->/))
  const owners = new Set(
    paths.map((path) => path.at(-2) ?? 'Self').map((owner) => (/^(?:self|static|this)$/.test(owner) ? 'Self' : owner)),
  )
  const [owner] = owners
  if (owner === undefined || owners.size > 1) return []
  return [
    { name: arm, node: arm, values: [value], rest: { owner, except: new Set(paths.map((path) => path.at(-1) ?? '')) } },
  ]
}

/** The labels of an arm and what it says. */
function partsOf(arm: SyntaxNode): { labels: SyntaxNode[]; said: SyntaxNode | undefined } {
  const children = childrenOf(arm).filter(({ type }) => !type.includes('comment') && type !== 'break_statement')
  const isLabelled = /^(?:switch_section|switch_block_statement_group|switch_case|expression_case)$/.test(arm.type)
  const last = children.at(-1)
  // Of statements the first one behind the labels is what is said.
  const isBody = last !== undefined && (!isLabelled || /statement|block/.test(last.type))
  const said = isBody ? last : undefined
  return { labels: children.slice(0, isBody ? -1 : undefined).flatMap(membersIn), said }
}

function membersIn(node: SyntaxNode): SyntaxNode[] {
  if (members.test(node.type)) return node.text === '_' ? [] : [node]
  return holders.test(node.type) ? childrenOf(node).flatMap(membersIn) : []
}

/** The only value that an arm says: a number, a text, or the name of a status. */
function valueSaid(said: SyntaxNode, key: string): CodeValue | undefined {
  const [only, ...more] = holders.test(said.type) ? childrenOf(said) : []
  if (only !== undefined) return more.length === 0 ? valueSaid(only, key) : undefined
  const [value, ...others] = valuesOf(said)
  if (value === undefined || others.length > 0) return undefined
  return { kind: value.kind, text: value.text, node: value.node, key }
}

/** The rows of a table by members that a function returns and does nothing else: `return { [Code.Gone]: 'It is gone' }`. */
export function tableRows(made: SyntaxNode): MatchArm[] {
  const body = made.childForFieldName('body')
  const [only, ...more] = body === null ? [] : childrenOf(body).filter(({ type }) => !type.includes('comment'))
  const table = only?.type === 'return_statement' && more.length === 0 ? childrenOf(only)[0] : undefined
  if (table === undefined || !/^(?:object|dictionary|array_creation_expression)$/.test(table.type)) return []
  return childrenOf(table).flatMap((node): MatchArm[] => {
    const pair = keyedPair(node)
    const isMember = pair !== undefined && /^\[?[A-Za-z_]\w*(?:\.|::)\w+\]?$/.test(pair.keyNode.text)
    const values = isMember ? valuesOf(pair.value) : []
    return isMember && values.length > 0 ? [{ name: pair.keyNode, node, values }] : []
  })
}

/** What Go registers for constants when the program starts: `code.Register(ErrGone, "the order is gone")` in `init`. */
export function registeredAtStart(made: SyntaxNode): MatchArm[] {
  if (made.type !== 'function_declaration' || made.childForFieldName('name')?.text !== 'init') return []
  return callsIn(made, 0).flatMap((call): MatchArm[] => {
    const args = call.childForFieldName('arguments')
    const [name] = args === null ? [] : childrenOf(args)
    const called = call.childForFieldName('function')?.text ?? ''
    if (name === undefined || !members.test(name.type) || !/(?:register|add|new)\w*$/i.test(called)) return []
    if (isTellingCall(call) || !/err|code|fault/i.test(`${called} ${name.text}`)) return []
    const said = valuesOf(args).find(({ kind, text }) => kind === 'text' && isSentence(text))
    return said === undefined ? [] : [{ name, node: call, values: [{ ...said, key: 'message' }] }]
  })
}

function callsIn(node: SyntaxNode, depth: number): SyntaxNode[] {
  if (depth > 4) return []
  return childrenOf(node).flatMap((child) => (child.type === 'call_expression' ? [child] : callsIn(child, depth + 1)))
}
