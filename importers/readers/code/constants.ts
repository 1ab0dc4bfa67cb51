import { statusByName } from '../../mapping/parse-statuses'
import { attributeValues } from './attributes'
import { errorNames, namesAbove } from './class-names'
import { type Constructor, constructorsOf, passedTo } from './constructors'
import { errorClass } from './error-class'
import { factoryValues } from './factories'
import { hasPairs, isListOfWords, isMapOfPairs, rowsOfList } from './lists'
import { memberArms, registeredAtStart, tableRows } from './member-arms'
import { isDirect, isOfFields, isRecord, isRegistration, recordsWithin } from './records'
import { macroRows } from './rust/macro-rows'
import { matchArms, type Rest } from './rust/match-arms'
import { defined } from './syntax/defined'
import { type CodeValue, keyedPair, valuesOf } from './syntax/literals'
import { childOfType, childrenOf, type SyntaxNode } from './syntax/syntax-node'
import { isTold } from './telling-calls'
import { fieldsOf, type Types, typesOf } from './types'

/** Something that code defines: a constant, a member of an enum or an object, a class of errors. */
export interface Constant {
  readonly name: SyntaxNode | undefined
  /** The enum, object, class or block that it belongs to. */
  readonly owner: string | undefined
  /** The constant that it is within, however deep: `ERRORS` of `ERRORS = { auth: { gone: … } }`. */
  readonly root?: string
  readonly node: SyntaxNode
  readonly values: readonly CodeValue[]
  /** Names of the parameters that the values are passed to, where the code says them. */
  readonly params: readonly string[]
  /** Whether it is a function that makes an error, so that its name is none of a code. */
  readonly isFactory?: boolean
  /** Whether it only says something about a member of an enum. */
  readonly isAside?: true
  /** What a class is made of. */
  readonly above?: readonly string[]
  /** The members of an enum that it is about, where it is about several. */
  readonly rest?: Rest
}

const owners =
  /^(?:enum_declaration|class_declaration|class_definition|class|enum_item|interface_declaration|object_declaration|struct_item|impl_item|internal_module)$/
const functions =
  /^(?:method_declaration|function_declaration|function_definition|function_item|arrow_function|function_expression|method_definition|constructor_declaration|func_literal|lambda|lambda_expression|secondary_constructor|statement_block)$/

/** All constants of a file, in order. Within functions only records that name their code are definitions. */
export function findConstants(root: SyntaxNode): Constant[] {
  const found: Constant[] = []
  visit(root, { found, owner: undefined, constructors: [], types: typesOf(root), errors: errorNames(root), depth: 0 })
  return found
}

/** Deepest node that is looked at. */
const deepest = 120

interface Walk {
  readonly found: Constant[]
  readonly owner: string | undefined
  readonly root?: string
  readonly constructors: readonly Constructor[]
  readonly types: Types
  /** The classes of errors of the file. */
  readonly errors: ReadonlySet<string>
  readonly depth: number
}

function visit(node: SyntaxNode, walk: Walk) {
  if (walk.depth > deepest || isTold(node)) return
  const isMade = functions.test(node.type) || childOfType(node, 'getter') !== undefined
  if (isMade) return visitFunction(node, walk)
  const deeper = { ...walk, depth: walk.depth + 1 }
  const { found, owner } = walk
  if (owners.test(node.type)) return visitOwner(node, walk)
  const macro = node.type === 'macro_invocation' ? macroRows(node) : undefined
  if (macro !== undefined) {
    for (const row of macro.rows) found.push({ ...row, owner: macro.owner, params: [] })
    return
  }
  // A member of a TypeScript enum without a value is its own name.
  if (node.type === 'property_identifier' && node.parent?.type === 'enum_body') {
    found.push({ name: node, owner, node, values: [], params: [] })
    return
  }
  if (node.type === 'expression_statement' && isRegistration(node)) {
    found.push({ name: undefined, owner: 'errors', node, values: valuesOf(childrenOf(node)[0]), params: [] })
    return
  }
  const definition = defined(node)
  if (definition === undefined) {
    const values = /^(?:object|dictionary)$/.test(node.type)
      ? valuesOf(node).filter((item) => isDirect(item.node, node))
      : []
    if (isRecord(values)) found.push({ name: undefined, ...homeOf(walk), node, values, params: [] })
    else for (const child of childrenOf(node)) visit(child, deeper)
    return
  }
  visitDefinition(node, definition, walk)
}

/** What a node defines: an error that a function makes, the rows of a list, a constant, or a map that is looked into. */
function visitDefinition(node: SyntaxNode, { name, value }: NonNullable<ReturnType<typeof defined>>, walk: Walk) {
  const { found, owner, root, constructors, types } = walk
  const home = homeOf(walk)
  const made = value === undefined ? undefined : factoryValues(value)
  if (made !== undefined) {
    found.push({ name, ...home, node, values: made, params: [], isFactory: true })
    return
  }
  const rows = value === undefined ? undefined : rowsOfList(value)
  if (rows !== undefined) {
    const within = homeOf({ owner: textOfName(name), root: root ?? owner })
    for (const row of rows)
      found.push({ ...row, ...within, name: undefined, params: fieldsOf(row.node, row.values, types) })
    return
  }
  const values = valuesOf(value)
  const inner = { ...walk, depth: walk.depth + 1, owner: textOfName(name), root: root ?? textOfName(name) }
  // A field that is only declared has no value yet, and is no constant.
  const isMember = /^enum_|^const_spec$/.test(node.type)
  if (value === undefined && !isMember) return
  // What only stands for something else that code defines is defined there.
  if (value !== undefined && !isMember && values.every(({ kind }) => kind === 'name') && !isOfStatus(node, values)) {
    if (hasPairs(value)) visit(value, inner)
    return
  }
  // A list of codes is made of codes that are defined elsewhere.
  if (!isMember && keyedPair(node) === undefined && value !== undefined && isListOfWords(value, values)) return
  const isMap = value !== undefined && isMapOfPairs(value)
  const isList =
    value !== undefined && /^(?:array|list)$/.test(value.type) && values.some(({ key }) => key !== undefined)
  if (value === undefined || (!isList && (!isMap || isRecord(values.filter((item) => isDirect(item.node, value)))))) {
    const params = fieldsOf(value, values, types)
    const passed = params.length > 0 ? { values, params } : passedTo(constructors, values)
    const said = isMember ? attributeValues(node, values.length > 0) : []
    found.push({ name, ...home, node, ...passed, values: [...passed.values, ...said] })
  } else visit(value, inner)
}

/** Where a constant is. */
function homeOf({ owner, root }: { readonly owner: string | undefined; readonly root?: string | undefined }) {
  return root === undefined ? { owner } : { owner, root }
}

function textOfName({ text }: SyntaxNode): string {
  return text.replace(/^['"]|['"]$/g, '')
}

/** Whether a row of a table is the name of a status: `CodeGone: http.StatusNotFound`. */
function isOfStatus(node: SyntaxNode, [only, ...more]: readonly CodeValue[]): boolean {
  const isAlone = keyedPair(node) !== undefined && only !== undefined && more.length === 0
  return isAlone && /(?:http|status)/i.test(only.text) && statusByName(only.text) !== undefined
}

function visitFunction(node: SyntaxNode, { found, owner }: Walk) {
  const made = factoryValues(node)
  if (made !== undefined) {
    const name = node.childForFieldName('name') ?? undefined
    found.push({ name, owner, node, values: made, params: [], isFactory: true })
    return
  }
  for (const record of recordsWithin(node)) found.push({ ...record, name: undefined, owner: 'errors', params: [] })
  const arms = [matchArms, memberArms, tableRows, registeredAtStart].flatMap((read) => read(node))
  for (const arm of arms) found.push({ ...arm, owner, params: [], isAside: true })
}

function visitOwner(node: SyntaxNode, walk: Walk) {
  const { found, owner, depth } = walk
  const named =
    node.childForFieldName('name') ?? childOfType(node, 'type_identifier', 'simple_identifier', 'identifier')
  if (isOfFields(node)) return
  const thrown = errorClass(node, walk.errors)
  if (thrown !== undefined) {
    found.push({ name: named, owner: 'errors', node, values: thrown, params: [], above: namesAbove(node) })
    return
  }
  // What `impl Display for Fault` is about is Fault.
  const about = node.type === 'impl_item' ? node.childForFieldName('type') : undefined
  const inner = {
    ...walk,
    depth: depth + 1,
    owner: (node.childForFieldName('name') ?? about ?? named)?.text ?? owner,
    constructors: constructorsOf(node),
  }
  for (const child of childrenOf(node)) visit(child, inner)
}
