import { fieldByName } from '../../mapping/field-names'
import { isOfHttp } from '../../mapping/parse-statuses'
import { isErrorName } from './class-names'
import { isDirect } from './records'
import { type CodeValue, valuesOf } from './syntax/literals'
import { childOfType, childrenOf, type SyntaxNode } from './syntax/syntax-node'
import { isSentence, isStatusNumber } from './syntax/words'
import { isTellingCall } from './telling-calls'

const makers = /^(?:arrow_function|function_expression|function_declaration|method_definition|method_declaration)$/

/**
 * What a function says of the one error that it makes and does nothing else: `(id) => new ApiError({ code: Code.GONE, … })`.
 * Undefined for any other function.
 */
export function factoryValues(made: SyntaxNode): CodeValue[] | undefined {
  if (!makers.test(made.type)) return undefined
  const body = made.childForFieldName('body')
  const error = madeBy(body?.type === 'arrow_expression_clause' ? (childrenOf(body)[0] ?? null) : body)
  if (error === undefined) return undefined
  const args =
    error.type === 'object'
      ? undefined
      : (error.childForFieldName('arguments') ?? childOfType(error, 'argument_list', 'arguments'))
  const record = args == null ? error : childOfType(args, 'object')
  const values = record === undefined ? valuesOf(args) : valuesOf(record).filter(({ node }) => isDirect(node, record))
  if (record === undefined && isOfErrors(made, error)) {
    if (values.some(isCoded)) return coded(values)
    const own = values.filter(({ key, node }) => key === undefined || !isInArray(node))
    if (own.some(isNameOfCode) && own.some(({ kind, text }) => kind === 'text' && isSentence(text))) return own
  }
  return saysAnError(values, record !== undefined) ? values : undefined
}

/** Whether what is made is called an error, where it is made or as what the function gives back. */
function isOfErrors(made: SyntaxNode, error: SyntaxNode): boolean {
  const called = /^(?:new\s+)?[\w.]*/.exec(error.text)?.[0] ?? ''
  const given = made.childForFieldName('returns') ?? made.childForFieldName('type')
  const words = `${called} ${given?.text ?? ''}`.match(/\w+/g) ?? []
  if (words.some(isErrorName)) return true
  const isOwn = words.some((word) => word === 'self' || word === 'static')
  return isOwn && isErrorName(made.parent?.parent?.childForFieldName('name')?.text ?? '')
}

/** Whether a name may be that of a code: `self::GONE`, `Codes.Gone`. */
function isNameOfCode({ kind, text }: CodeValue): boolean {
  return kind === 'name' && /^(?:self|static|[A-Z]\w*)(?:::|\.)[A-Z]\w*$/.test(text) && !isOfHttp(text)
}

/** Whether a value is within an array that is passed on, such as the values of a message. */
function isInArray(node: SyntaxNode): boolean {
  let at = node.parent
  for (let steps = 0; steps < 4 && at !== null; steps++, at = at.parent)
    if (at.type === 'array_creation_expression') return true
  return false
}

/** Whether a text is a code with the name of its group: `Order.Locked`. */
function isCoded({ kind, key, text }: CodeValue): boolean {
  return kind === 'text' && (key === undefined || /^code$/i.test(key)) && /^[A-Za-z][\w-]*(?:[._:-][\w-]+)+$/.test(text)
}

/** The first of such texts under the key of a code, if a sentence is beside it. */
function coded(values: readonly CodeValue[]): CodeValue[] | undefined {
  const code = values.find(isCoded)
  if (!values.some((value) => value !== code && value.kind === 'text' && /\s/.test(value.text))) return undefined
  return values.map((value) => (value === code ? { ...value, key: 'code' } : value))
}

/** What the only statement of a function returns or throws: a call, a new object, a record. */
function madeBy(body: SyntaxNode | null): SyntaxNode | undefined {
  if (!/^(?:(?:statement_|compound_)?block|compound_statement)$/.test(body?.type ?? '') || body === null)
    return isMade(body)
  const [only, ...more] = childrenOf(body).filter(({ type }) => type !== 'comment')
  if (only === undefined || more.length > 0 || !/^(?:return|throw)_statement$/.test(only.type)) return undefined
  return isMade(childrenOf(only)[0] ?? null)
}

function isMade(node: SyntaxNode | null): SyntaxNode | undefined {
  if (node?.type === 'parenthesized_expression') return isMade(childrenOf(node)[0] ?? null)
  if (
    node === null ||
    !/^(?:new_expression|call_expression|object|(?:implicit_)?object_creation_expression|invocation_expression)$/.test(
      node.type,
    )
  )
    return undefined
  return /^(?:call|invocation)_expression$/.test(node.type) && isTellingCall(node) ? undefined : node
}

/** The name of a code is written with what it belongs to: `ErrorCode.GONE`. */
const member = /^(?!(?:this|self|super)\b)[A-Za-z_]\w*(?:\.\w+)+$/

/** Whether values name a code, and say a message or a status of it. */
function saysAnError(values: readonly CodeValue[], isRecord: boolean): boolean {
  if (!isRecord)
    return values[0]?.kind === 'name' && member.test(values[0].text) && values.some(({ kind }) => kind === 'text')
  const having = (field: string) => values.filter(({ key }) => key !== undefined && fieldByName(key)?.field === field)
  const isCode = ({ kind, text }: CodeValue) => (kind === 'text' ? /^[\w.:/-]+$/ : member).test(text)
  if (!having('code').some((value) => value.kind !== 'number' && isCode(value))) return false
  // A status is a number or the name of one: `status: 'up'` is that of anything.
  const statuses = having('status').filter(({ kind, text }) => kind !== 'text' || isStatusNumber(text))
  return having('message').length + statuses.length + having('summary').length > 0
}
