import { fieldByName } from '../../mapping/field-names'
import { heritageOf, isErrorName, namesAbove } from './class-names'
import { type CodeValue, valuesOf } from './syntax/literals'
import { childOfType, childrenOf, type SyntaxNode } from './syntax/syntax-node'

/**
 * What a class of errors says of itself: its fields, and what it passes to the class above. Undefined for any other class; which
 * classes of the file are errors is known.
 */
export function errorClass(node: SyntaxNode, known: ReadonlySet<string>): CodeValue[] | undefined {
  const heritage = heritageOf(node)
  const body = node.childForFieldName('body')
  const isError = namesAbove(node).some((name) => known.has(name) || isErrorName(name))
  if (heritage == null || !isError) return undefined
  if (heritage.type === 'delegation_specifiers') return withLiteral(valuesOf(argumentsIn(heritage, 0)))
  if (body === null) return undefined
  const fields = childrenOf(body).flatMap((child) => {
    const statement = child.type === 'expression_statement' ? childrenOf(child)[0] : child
    if (statement?.type === 'assignment')
      return valuesOf(statement.childForFieldName('right'), statement.childForFieldName('left')?.text)
    return /field_definition$/.test(child.type) ? valuesOf(child) : []
  })
  const above = superCall(body, 0)
  const defaults = parameterDefaults(body)
  const values = [
    ...[...fields, ...ownFields(body, 0)].filter(({ key }) => key !== undefined && fieldByName(key) !== undefined),
    ...(above === undefined ? [] : valuesOf(above).flatMap((value) => withDefault(value, defaults))),
  ]
  return withLiteral(values)
}

function withLiteral(values: CodeValue[]): CodeValue[] | undefined {
  // What is put together is said here, though nobody can read it.
  return values.some(({ kind, text }) => kind !== 'name' || text.includes('+')) ? values : undefined
}

/** The arguments that Kotlin passes to the class above. */
function argumentsIn(node: SyntaxNode, depth: number): SyntaxNode | undefined {
  if (node.type === 'value_arguments' || depth > 4) return node
  return childrenOf(node)
    .map((child) => argumentsIn(child, depth + 1))
    .find((found) => found?.type === 'value_arguments')
}

function superCall(node: SyntaxNode, depth: number): SyntaxNode | undefined {
  if (depth > 8) return undefined
  for (const child of childrenOf(node)) {
    const callee = child.childForFieldName('function')
    const isCall = /^call/.test(child.type) && callee !== null && /^super\b/.test(callee.text)
    if (isCall || isCallAbove(child))
      return child.childForFieldName('arguments') ?? childOfType(child, 'argument_list', 'arguments')
    const inner = superCall(child, depth + 1)
    if (inner !== undefined) return inner
  }
  return undefined
}

/** The call of the constructor above, in Java, C# and PHP. */
function isCallAbove({ type, text }: SyntaxNode): boolean {
  if (type === 'explicit_constructor_invocation') return /^super\b/.test(text)
  return type === 'constructor_initializer' || (type === 'scoped_call_expression' && /^parent::/.test(text))
}

/** What a constructor sets: `this.code = ERR_GONE`. */
function ownFields(node: SyntaxNode, depth: number): CodeValue[] {
  if (depth > 5) return []
  return childrenOf(node).flatMap((child): CodeValue[] => {
    if (/^assignment(?:_expression)?$/.test(child.type)) {
      const [, key] = /^(?:this|self)\.(\w+)$/.exec(child.childForFieldName('left')?.text ?? '') ?? []
      return key === undefined ? [] : valuesOf(child.childForFieldName('right'), key)
    }
    return ownFields(child, depth + 1)
  })
}

/** What the parameters of a constructor are where nobody passes them. */
function parameterDefaults(body: SyntaxNode): ReadonlyMap<string, SyntaxNode> {
  const made = childrenOf(body).find((child) =>
    /^(?:__init__|constructor)$/.test(child.childForFieldName('name')?.text ?? ''),
  )
  const params = made?.childForFieldName('parameters')
  return new Map(
    (params == null ? [] : childrenOf(params)).flatMap((param): [string, SyntaxNode][] => {
      const name = param.childForFieldName('name') ?? param.childForFieldName('pattern')
      const value = param.childForFieldName('value')
      return name === null || value === null ? [] : [[name.text, value]]
    }),
  )
}

/** A parameter that is passed on is what it is by default, under its name: that says what it is for. */
function withDefault(value: CodeValue, defaults: ReadonlyMap<string, SyntaxNode>): CodeValue[] {
  const known = value.kind === 'name' ? defaults.get(value.text) : undefined
  return known === undefined ? [value] : valuesOf(known, value.key ?? value.text)
}
