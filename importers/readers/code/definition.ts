import type { Place } from '../../../catalog/model/catalog'
import { LineIndex } from '../../../catalog/parse/data/line-index'
import type { SourceFile } from '../../../catalog/parse/data/source-file'
import { type ConstantComment, commentOf } from './comments/constant-comment'
import { findConstants } from './constants'
import { countMembers } from './count-members'
import { underLanguages } from './message-language'
import type { Rest } from './rust/match-arms'
import { type Serialized, serializedName } from './rust/serialized-name'
import { isFallback, isOfDictionary, literalText } from './syntax/literals'
import type { SyntaxNode } from './syntax/syntax-node'
import { expressionsOf } from './syntax/template-text'

/** A value of a definition: a text, a number, or the name of something; the key that it is under, if it has one. */
export interface DefinitionValue {
  readonly kind: 'text' | 'number' | 'name'
  readonly text: string
  readonly key?: string
  readonly place: Place
  /** The constant whose value it is, where a name was followed. */
  readonly from?: string
  /** Whether parts of it are put together while the program runs. */
  readonly isPartly?: boolean
  /** Whether it is only said of something, which is no reason to take that for an error. */
  readonly isBeside?: true
}

/** What code defines, once its syntax tree is gone. */
export interface Definition {
  /** Its name, without the class that it is read from: `GONE` for `Errors::GONE`. */
  readonly name: string | undefined
  /** The name as it is written, with dots: `Errors.GONE`. */
  readonly path: string | undefined
  /** The enum, object, class or table that it belongs to. */
  readonly owner: string | undefined
  /** The constant that it is within, however deep. */
  readonly root: string | undefined
  /** Whether it is a row of a table whose key names something that is defined elsewhere. */
  readonly isReference: boolean
  /** Whether it only says something about a member of an enum, which has to be known by its whole path. */
  readonly isAside: boolean
  /** The members of an enum that it is about, where it is about several. */
  readonly rest: Rest | undefined
  readonly place: Place
  readonly namePlace: Place
  readonly values: readonly DefinitionValue[]
  /** Names of the parameters that the values are passed to, where the code says them. */
  readonly params: readonly string[]
  /** Its number, where the language counts. */
  readonly count: string | undefined
  /** What it is made by: `new ApiError(…)`, `createError(…)`. */
  readonly maker: string | undefined
  readonly comment: ConstantComment
  /** Whether it is a function that makes an error, so that its name is none of a code. */
  readonly isFactory: boolean
  readonly isClass: boolean
  /** What it is made of, if it is a class. */
  readonly above: readonly string[]
  /** Whether it is a member of an enum. */
  readonly isMember: boolean
  /** Whether it only holds an error of another type: `Io(IoError)`. */
  readonly isWrapper: boolean
  /** How it is sent, in Rust. */
  readonly serialized: Serialized
  /** The message that an attribute gives. */
  readonly attribute: string | undefined
}

/** Whether the values without a key are those of its parameters, in their order. */
export function isPassed({ params, values }: Pick<Definition, 'params' | 'values'>): boolean {
  const bare = values.filter(({ key }) => key === undefined)
  return values.length > 0 && params.length >= bare.length && params.length > 0
}

/** All definitions of a file, in order. */
export function definitionsOf(root: SyntaxNode, source: SourceFile, language: string): Definition[] {
  const lines = new LineIndex(source.path, source.text)
  const constants = findConstants(root)
  const counts = countMembers(constants)
  return constants.map((constant, index) => {
    const { name, node, values, params, owner, root: within } = constant
    const written = name === undefined ? undefined : pathOf(name)
    const last = written === undefined ? undefined : lastOf(written, name)
    return {
      name: last,
      path: written,
      owner,
      root: within,
      isReference: constant.isAside === true || (name !== undefined && isReference(name, node)),
      isAside: constant.isAside === true,
      rest: constant.rest,
      place: lines.at(node.startIndex),
      namePlace: lines.at(name?.startIndex ?? node.startIndex),
      values: underLanguages(values).map(({ kind, text, key, node: at, isBeside }) => {
        return {
          kind,
          text,
          ...(key === undefined ? {} : { key }),
          ...(isBeside && { isBeside }),
          ...(expressionsOf(at).length === 0 && !isFallback(at) ? {} : { isPartly: true }),
          place: lines.at(at.startIndex),
        }
      }),
      params,
      count: counts[index],
      maker: values[0] === undefined ? undefined : makerOf(node),
      comment: commentOf(node, last ?? '', language),
      isFactory: constant.isFactory === true,
      isClass: /^class/.test(node.type),
      above: constant.above ?? [],
      isMember: /^enum_/.test(node.type) || node.parent?.type === 'enum_body',
      isWrapper:
        node.type === 'enum_variant' && node.childForFieldName('body')?.type === 'ordered_field_declaration_list',
      serialized: serializedName(node),
      attribute: attributeMessage(node),
    }
  })
}

/** A name as it is written, with dots between its parts. */
function pathOf(name: SyntaxNode): string {
  const written = literalText(name) ?? name.text.replace(/^\[|\]$/g, '')
  return literalText(name) === undefined ? withoutGetter(written.replace(/::|->/g, '.')) : written
}

/** What the code of a constant is asked of: `ErrorCode.GONE` of `ErrorCode.GONE.getCode()` and `ErrorCode.GONE.value`. */
function withoutGetter(path: string): string {
  return path.replace(
    /^(\w+(?:\.\w+)+)\.(?:(?:get_?)?(?:code|value|name|id|key|number)(?:\(\s*\))?|to_?string\(\s*\))$/i,
    '$1',
  )
}

function lastOf(path: string, name: SyntaxNode | undefined): string {
  const isPath = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(path)
  return isPath && name !== undefined && literalText(name) === undefined ? path.slice(path.lastIndexOf('.') + 1) : path
}

/** Whether the key of a table is the name of a constant: `ErrGone: …`, `[Code.Gone]: …`, `Errors::GONE => …`. */
function isReference(name: SyntaxNode, node: SyntaxNode): boolean {
  if (!/^(?:pair|keyed_element|array_element_initializer)$/.test(node.type) && !isOfDictionary(node)) return false
  return (
    literalText(name) === undefined && name.type !== 'property_identifier' && !/number|integer|int_/.test(name.type)
  )
}

/** The message that an attribute gives: `#[error("…")]` and `#[msg("…")]` in Rust, `[Description("…")]` in C#. */
function attributeMessage(node: SyntaxNode): string | undefined {
  const own = /^\s*\[Description\("((?:[^"\\]|\\.)*)"\)\]/.exec(node.text.slice(0, 2000))?.[1]
  if (own !== undefined) return own
  for (let at = node.previousSibling; at !== null && /attribute|comment/.test(at.type); at = at.previousSibling) {
    const text = /^#\[(?:error|msg)\(\s*"((?:[^"\\]|\\.)*)"/.exec(at.text)?.[1]
    if (text !== undefined) return text
  }
  return undefined
}

/** The function or class that makes the value of a definition. */
function makerOf(node: SyntaxNode): string | undefined {
  const isCall =
    /^(?:call|call_expression|new_expression|\w*object_creation_expression|method_invocation|invocation_expression|composite_literal)$/.test(
      node.type,
    )
  const value = isCall ? node : (node.childForFieldName('value') ?? node.namedChildren.at(-1))
  const made = value?.type === 'expression_list' ? value.namedChildren[0] : value
  if (made == null || !/call|new_expression|creation|invocation|composite_literal|unary_expression/.test(made.type))
    return undefined
  return /^(?:&|new\s+)?([\w.:]{1,80})\s*[({]/.exec(made.text.slice(0, 120))?.[1]
}
