import { childrenOf, type SyntaxNode } from '../syntax/syntax-node'
import { docstringOf } from './docstring'
import { isOnlyInstead, readComment } from './read-comment'
import { speaksOfSeveral } from './speaks-of-several'

/** What comments and annotations say about a constant. */
export interface ConstantComment {
  readonly text: string
  readonly isDeprecated: boolean
  /** The version that it is deprecated since. */
  readonly deprecatedSince?: string
  /** Why it is deprecated, where that is more than what to use instead. */
  readonly whyDeprecated?: string
  readonly since?: string
  readonly replacedBy: readonly string[]
  /** Web addresses to read, as a Markdown list. */
  readonly seeAlso?: string
  /** What cannot be taken over, as it is written. */
  readonly lost: readonly string[]
}

/**
 * The comment of a constant: its documentation above it, or the words behind it on its line. Other comments above
 * are headings of several constants as often as not: they count where they are about one member of an enum alone.
 */
export function commentOf(node: SyntaxNode, name: string, language: string): ConstantComment {
  const above: string[] = []
  const others: string[] = []
  const annotations: string[] = []
  const ofSeveral: string[] = []
  let line = node.startPosition.row
  const holder = holderOf(node)
  for (let at = holder.previousSibling; at !== null; at = at.previousSibling) {
    if (/attribute|annotation|decorator|modifiers/.test(at.type)) {
      annotations.push(at.text)
      line = at.startPosition.row
      continue
    }
    if (!at.type.includes('comment')) break
    if (lastRow(at) < line - 1 || isTrailing(at)) break
    const said = readComment(at.text).text
    if (speaksOfSeveral(said, holder.text)) {
      ofSeveral.unshift(said)
      line = at.startPosition.row
      continue
    }
    const isDocumented = isDocumentation(language === 'go' ? firstLine(at).text : at.text, name, language)
    if (!isDocumented && (above.length > 0 || !isMember(holder))) break
    ;(isDocumented ? above : others).unshift(at.text.trimEnd())
    line = at.startPosition.row
  }
  annotations.push(
    /^\s*(?:@Deprecated(?:\((?:[^()]|\([^()]*\))*\))?|\[Obsolete[^\]]*|#\[deprecated[^\]]*)/m.exec(
      holder.text.slice(0, 400),
    )?.[0] ?? '',
  )
  const plain = proseOf(others)
  const isOwn = plain !== '' && above.length === 0 && isAlone(holder) && !/[-=*#_]{3}/.test(plain)
  const behind = trailing(holder) ?? ''
  const isOfSeveral = speaksOfSeveral(readComment(behind).text, holder.text)
  if (isOfSeveral) ofSeveral.push(readComment(behind).text)
  const written = above.length > 0 ? above.join('\n') : [...(isOwn ? others : []), isOfSeveral ? '' : behind].join('\n')
  const docstring = language === 'python' && readComment(written).text === '' ? docstringOf(node) : undefined
  const words = readComment(docstring?.text ?? written)
  const annotation =
    annotations.find((text) => /deprecated|Obsolete/.test(text)) ?? annotations.find((text) => /Deprecated/.test(text))
  const ending = readComment(`/** @deprecated ${annotationWords(annotation ?? '')} */`)
  const why = words.deprecated || (ending.deprecated ?? '')
  const replacedBy = [...new Set([...words.replacedBy, ...ending.replacedBy, ...replacement(annotation ?? '')])]
  const deprecatedSince = /\bsince\s*=\s*"([^"]+)"/.exec(annotation ?? '')?.[1]
  return {
    text: words.text,
    isDeprecated: annotation !== undefined || words.deprecated !== undefined || /^Deprecated:/m.test(words.text),
    ...(deprecatedSince === undefined ? {} : { deprecatedSince }),
    ...(why === '' || (isOnlyInstead(why) && replacedBy.length > 0) ? {} : { whyDeprecated: why }),
    ...(words.since === undefined ? {} : { since: words.since }),
    replacedBy,
    ...(words.seeAlso.length === 0 ? {} : { seeAlso: words.seeAlso.join('\n') }),
    lost: [...words.lost, ...(docstring?.lost ?? []), ...ofSeveral, ...(plain !== '' && !isOwn ? [plain] : [])],
  }
}

/** What an annotation says of the end: `@Deprecated("Use A")`, `[Obsolete("…")]`, `#[deprecated(note = "…")]`. */
function annotationWords(annotation: string): string {
  const [, words = ''] =
    /(?:Deprecated|Obsolete|deprecated)\s*\((?:[^"()]*\b(?:message|note)\s*=\s*)?\s*"((?:[^"\\]|\\.){1,1000})"/.exec(
      annotation,
    ) ?? []
  return words.replace(/\\(.)/g, '$1')
}

/** What Kotlin replaces a constant by: `ReplaceWith("A")`. */
function replacement(annotation: string): string[] {
  const [, name] = /ReplaceWith\(\s*"(?:\w+\.)*(\w+)"/.exec(annotation) ?? []
  return name === undefined ? [] : [name]
}

/** The words of comments that are no documentation; none where they are code, a status or a word or two. */
function proseOf(comments: readonly string[]): string {
  const { text } = readComment(comments.join('\n'))
  const isCode = text.split('\n').some((line) => /[;{}]$|^\w+\s*\(.*\),?$/.test(line.trim()))
  const isForTools = /^(?:@formatter|noinspection|NOSONAR|CHECKSTYLE|eslint|biome|prettier|region|endregion)\b/.test(
    text,
  )
  return isCode || isForTools || (text.match(/\p{L}+/gu) ?? []).length < 3 ? '' : text
}

function isMember({ type }: SyntaxNode): boolean {
  return /^(?:enum_constant|enum_entry|enum_member_declaration|enum_assignment|enum_case)$/.test(type)
}

/** Whether a comment above a member can only be about it: a comment, an empty line or nothing comes behind it. */
function isAlone(holder: SyntaxNode): boolean {
  for (let at = holder.nextSibling; at !== null; at = at.nextSibling) {
    const isOnLine = at.startPosition.row === holder.endPosition.row
    if (!at.isNamed || (at.type.includes('comment') && isOnLine)) continue
    return !isMember(at) || at.startPosition.row > holder.endPosition.row + 1
  }
  return true
}

/** The statement that a constant is in, where it is alone there. */
function holderOf(node: SyntaxNode): SyntaxNode {
  const { parent } = node
  const isAlone =
    parent !== null &&
    /^(?:expression_statement|field_declaration|constant_declaration|const_declaration|var_declaration|lexical_declaration|variable_declaration|export_statement)$/.test(
      parent.type,
    )
  if (!isAlone) return node
  const [first] = childrenOf(parent).filter(({ type }) => !/attribute|modifier/.test(type))
  const isFirst =
    parent.startPosition.row === node.startPosition.row || first?.startPosition.row === node.startPosition.row
  return isFirst ? holderOf(parent) : node
}

function isTrailing(comment: SyntaxNode): boolean {
  const { previousSibling: before, nextSibling: next, startPosition } = comment
  if (next?.isNamed === true && next.startPosition.row === startPosition.row) return false
  return before !== null && lastRow(before) === startPosition.row && before.type !== '{'
}

/** The last row of a node. Rust's grammar counts the line feed behind `///` to the comment. */
function lastRow({ type, startPosition, endPosition }: SyntaxNode): number {
  const isFed = type.includes('comment') && endPosition.column === 0 && endPosition.row > startPosition.row
  return isFed ? endPosition.row - 1 : endPosition.row
}

function isDocumentation(text: string, name: string, language: string): boolean {
  // One or two words are the heading of what follows.
  if (/^\/\*\*/.test(text)) return /@deprecated/.test(text) || readComment(text).text.split(/\s+/).length > 2
  if (/^\/\/\/|^\/\/!/.test(text)) return true
  const isOfName = text.replace(/^\/\/\s+/, '').startsWith(name)
  return language === 'go' && (isOfName || /^\/\/\s+(?:\w+ - \d{3}|Deprecated): /.test(text))
}

/** The first of the lines of comment that this one is among: it says what all of them are about. */
function firstLine(comment: SyntaxNode): SyntaxNode {
  let first = comment
  for (let at = first.previousSibling; at?.type === 'comment' && !isTrailing(at); at = at.previousSibling) {
    if (lastRow(at) !== first.startPosition.row - 1) break
    first = at
  }
  return first
}

function trailing(node: SyntaxNode): string | undefined {
  for (let at = node.nextSibling; at !== null && at.startPosition.row === node.endPosition.row; at = at.nextSibling) {
    if (at.type.includes('comment')) {
      const next = at.nextSibling
      return next !== null && next.startPosition.row === at.startPosition.row && next.isNamed ? undefined : at.text
    }
    if (at.isNamed) return undefined
  }
  return undefined
}
