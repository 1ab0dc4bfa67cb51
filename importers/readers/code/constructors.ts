import { type CodeValue, valuesOf } from './syntax/literals'
import { childOfType, childrenOf, type SyntaxNode } from './syntax/syntax-node'

/** One way to make a constant of an enum. */
export interface Constructor {
  readonly params: readonly Param[]
  /** What it gives to another constructor of the enum: `this(code, 400, message)`. */
  readonly given: readonly CodeValue[]
}

interface Param {
  readonly name: string
  /** What is passed to it, by its type; undefined where the type does not say. */
  readonly kind: CodeValue['kind'] | undefined
  /** What it is where nothing is passed: `status: Int = 400`. */
  readonly usual: readonly CodeValue[]
}

/** The constructors of an enum, in the order of the source. */
export function constructorsOf(node: SyntaxNode): Constructor[] {
  const primary = childOfType(node, 'primary_constructor')
  const body = node.childForFieldName('body') ?? childOfType(node, 'enum_class_body', 'class_body')
  const inner = body == null ? [] : [...childrenOf(body), ...childrenOf(body).flatMap(childrenOf)]
  const made = inner.filter(({ type }) => /^(?:secondary_constructor|constructor_declaration)$/.test(type)).map(madeBy)
  const all = primary === undefined ? made : [{ params: paramsOf(primary), given: [] }, ...made]
  return all.length > 0 ? all : lombokFields(node, body ?? null)
}

function madeBy(node: SyntaxNode): Constructor {
  const call =
    childOfType(node, 'constructor_delegation_call') ??
    childrenOf(node.childForFieldName('body') ?? node).find(
      (child) => child.type === 'explicit_constructor_invocation' && child.text.startsWith('this'),
    )
  const isOwn = call !== undefined && /^this\b/.test(call.text)
  const given = isOwn ? (call.childForFieldName('arguments') ?? childOfType(call, 'value_arguments')) : undefined
  return { params: paramsOf(node.childForFieldName('parameters') ?? node), given: givenValues(given) }
}

/** What is given on, each in its place. What a call makes of it only the program knows. */
function givenValues(node: SyntaxNode | null | undefined): CodeValue[] {
  return node == null
    ? []
    : childrenOf(node).flatMap((child): CodeValue[] => {
        const [inner = child] = child.type === 'value_argument' ? childrenOf(child) : [child]
        const isCall = /invocation|call|creation/.test(inner.type) && !/^[\w.:]{1,200}\(\s*\)$/.test(inner.text)
        const [value, ...more] = isCall ? [] : valuesOf(child)
        return value !== undefined && more.length === 0 ? [value] : [{ kind: 'name', text: child.text, node: inner }]
      })
}

/** The values that a constant passes, and the names of the parameters that they are for. */
export interface Passed {
  readonly values: readonly CodeValue[]
  readonly params: readonly string[]
}

/**
 * Which constructor takes these values: of those with as many parameters the one whose types fit best, else the longest. What it
 * passes on to another one belongs to the constant as well.
 */
export function passedTo(constructors: readonly Constructor[], values: readonly CodeValue[]): Passed {
  const chosen = choose(constructors, values)
  if (chosen === undefined) return { values, params: [] }
  const names = chosen.params.map(({ name }) => name)
  const passed = new Set(values.map(({ key }, index) => key ?? names[index]))
  const usual = chosen.params.flatMap((param) => (passed.has(param.name) ? [] : param.usual))
  if (usual.length > 0) return { values: [...values, ...usual], params: names }
  const isExact = names.length === values.length && values.every(({ key }) => key === undefined)
  const others = constructors.filter((other) => other !== chosen && other.params.length === chosen.given.length)
  if (!isExact || chosen.given.length === 0 || others.length === 0) return { values, params: names }
  const own = new Map(names.map((name, index) => [name, values[index]]))
  const given = chosen.given.map((value) => filledIn(value, own))
  // What is made of a parameter in another way only the program knows; what was passed stays.
  return given.every((value) => value !== undefined) ? passedTo(others, given) : { values, params: names }
}

type Own = ReadonlyMap<string, CodeValue | undefined>

/** A value that a constructor gives on, with what was passed to its parameters: `"ORD-" + code`, `"ORD-$code"`. */
function filledIn(value: CodeValue, own: Own): CodeValue | undefined {
  if (own.has(value.text)) return own.get(value.text)
  const isMade = value.kind === 'text' ? value.text.includes('$') : /binary|additive/.test(value.node.type)
  const text = isMade ? madeText(value.node, own) : undefined
  if (text !== undefined) return { ...value, kind: 'text', text }
  const isOfParam = [...own.keys()].some((name) => value.node.text.split(/[^\w$]+|\$/).includes(name))
  return isOfParam && !/^(["'])[^"'$]*\1$/.test(value.node.text) ? undefined : value
}

/** The text of an expression that joins literals and parameters; undefined for any other. */
function madeText(node: SyntaxNode, own: Own): string | undefined {
  const passed = own.get(node.text)
  if (passed !== undefined) return passed.kind === 'name' ? undefined : passed.text
  if (/binary|additive/.test(node.type)) {
    const parts = childrenOf(node).map((part) => madeText(part, own))
    const isJoined = node.children.every((child) => child === null || child.isNamed || child.text === '+')
    return isJoined && parts.every((part) => part !== undefined) ? parts.join('') : undefined
  }
  const [value, ...more] = valuesOf(node)
  if (value === undefined || more.length > 0 || value.kind === 'name') return undefined
  let isWhole = true
  const text = value.text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_all, braced?: string, bare?: string) => {
    const found = own.get(braced ?? bare ?? '')
    if (found === undefined || found.kind === 'name') isWhole = false
    return found?.text ?? ''
  })
  return isWhole ? text : undefined
}

function choose(constructors: readonly Constructor[], values: readonly CodeValue[]): Constructor | undefined {
  const misfits = ({ params }: Constructor) =>
    values.filter(({ kind }, index) => params[index]?.kind !== undefined && params[index]?.kind !== kind).length
  const byFit = constructors
    .filter(({ params }) => params.length === values.length)
    .sort((a, b) => misfits(a) - misfits(b))
  return byFit[0] ?? [...constructors].sort((a, b) => b.params.length - a.params.length)[0]
}

function paramsOf(node: SyntaxNode): Param[] {
  return childrenOf(node).flatMap((child): Param[] => {
    if (/^(?:class_parameters|function_value_parameters)$/.test(child.type)) return paramsOf(child)
    if (!/^(?:formal_parameter|class_parameter|parameter)$/.test(child.type)) return []
    const name =
      child.childForFieldName('name') ??
      childrenOf(child).findLast(({ type }) => /identifier$/.test(type) && type !== 'type_identifier')
    if (name == null) return []
    const hasUsual = child.children.some((part) => part?.text === '=')
    const value = hasUsual ? childrenOf(child).at(-1) : undefined
    const written = value === undefined ? child.text : child.text.slice(0, value.startIndex - child.startIndex)
    return [{ name: name.text, kind: kindOf(written, name.text), usual: valuesOf(value, name.text) }]
  })
}

/** What a parameter takes, by its type: `String message`, `status: Int`. */
function kindOf(written: string, name: string): Param['kind'] {
  const type = written.split(name).join(' ')
  if (/\b(?:String|CharSequence)\b/.test(type)) return 'text'
  return /\b(?:int|Integer|Int|long|Long|short|Short)\b/.test(type) ? 'number' : undefined
}

/** With Lombok the fields of an enum are, in their order, the parameters of its constructor. */
function lombokFields(node: SyntaxNode, body: SyntaxNode | null): Constructor[] {
  if (
    body === null ||
    !/@(?:AllArgsConstructor|RequiredArgsConstructor)\b/.test(
      node.text.slice(0, Math.max(0, body.startIndex - node.startIndex)),
    )
  )
    return []
  const names = childrenOf(body)
    .flatMap((child) => [child, ...childrenOf(child)])
    .filter(({ type, text }) => type === 'field_declaration' && /\bfinal\b/.test(text) && !/\bstatic\b/.test(text))
    .flatMap((field) => childOfType(field, 'variable_declarator')?.childForFieldName('name')?.text ?? [])
  return [{ params: names.map((name) => ({ name, kind: undefined, usual: [] })), given: [] }]
}
