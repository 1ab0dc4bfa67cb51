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
  return { params: paramsOf(node.childForFieldName('parameters') ?? node), given: valuesOf(given) }
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
  const given = chosen.given.map((value) => {
    const own = value.kind === 'name' ? values[names.indexOf(value.text)] : undefined
    return own ?? value
  })
  return passedTo(others, given)
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
    const [written = '', usual] = child.text.split(/(?<![=!<>])=(?!=)/, 2)
    const value = usual === undefined ? undefined : childrenOf(child).at(-1)
    return [{ name: name.text, kind: kindOf(written, name.text), usual: valuesOf(value, name.text) }]
  })
}

/** What a parameter takes, by its type: `String message`, `status: Int`. */
function kindOf(written: string, name: string): Param['kind'] {
  const type = written.replace(new RegExp(`\\b${name}\\b`), '')
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
