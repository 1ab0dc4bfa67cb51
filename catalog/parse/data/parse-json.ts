import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import type { DataPath, Located } from '../../model/located'
import { type Problem, sortProblems } from '../../model/problem'
import { LineIndex } from './line-index'
import { findLongLists } from './long-lists'
import { RecentTrees } from './recent-trees'
import type { SourceFile } from './source-file'

/** Deepest nesting of objects and arrays in a content file. */
export const deepestNesting = 64

/** What an empty file is asked for, and what to write into it. */
interface Wanted {
  readonly expected: string
  readonly write: string
}

const entriesWanted: Wanted = { expected: 'a JSON object', write: '{ "entries": [ … ] }' }

/**
 * Strict JSON (RFC 8259) with positions. Either the data, or what is wrong with the text; never both. `wanted` is what
 * belongs into a file that is no file of entries.
 */
export function parseJson(
  file: SourceFile,
  wanted: Wanted = entriesWanted,
): { located: Located; problems: [] } | { located: undefined; problems: Problem[] } {
  const lines = new LineIndex(file.path, file.text)
  const refused = (problem: Omit<Problem, 'place'>, offset: number) => ({
    located: undefined,
    problems: [{ ...problem, place: lines.at(offset) }],
  })
  if (file.text.trim() === '') {
    return refused(
      {
        kind: 'syntax',
        subject: 'file',
        received: 'an empty file',
        ...wanted,
      },
      0,
    )
  }
  const tooDeep = findTooDeep(file.text)
  if (tooDeep !== undefined) {
    return refused(
      {
        kind: 'limit',
        subject: 'nesting',
        expected: `objects and arrays at most ${deepestNesting} deep`,
        received: `one that is ${deepestNesting + 1} deep`,
        write: 'a flatter value',
      },
      tooDeep,
    )
  }
  const errors: ParseError[] = []
  const tree = parseTree(file.text, errors, {
    disallowComments: true,
    allowTrailingComma: false,
    allowEmptyContent: false,
  })
  const [first] = errors
  if (first !== undefined || tree === undefined) {
    const offset = first?.offset ?? 0
    return refused(
      {
        kind: 'syntax',
        subject: 'JSON',
        expected: expectedByJson(first),
        received: quoteAt(file.text, offset),
        write: 'strict JSON: double quotes, no comments, no comma after the last item, one document a file',
      },
      offset,
    )
  }
  const problems = [...findLongLists(tree, lines), ...findBadKeys(tree, lines)]
  if (problems.length > 0) return { located: undefined, problems: sortProblems(problems) }
  return { located: new JsonLocated(file.text, tree, lines), problems: [] }
}

const trees = new RecentTrees()

/** Gives back the memory of all trees, once content is read: a place that is still asked for costs one more parsing. */
export function forgetTrees(): void {
  trees.clear()
}

class JsonLocated implements Located {
  readonly value: unknown
  readonly #text: string
  readonly #lines: LineIndex
  readonly #values = new WeakMap<Node, ReadonlyMap<string, Node>>()

  constructor(text: string, tree: Node, lines: LineIndex) {
    this.value = JSON.parse(text)
    this.#text = text
    this.#lines = lines
    trees.keep(this, tree, text.length)
  }

  locate(path: DataPath, key = false) {
    for (let length = path.length; length > 0; length--) {
      const node = this.#nodeAt(path.slice(0, length))
      if (node === undefined) continue
      const atKey = key && length === path.length && node.parent?.type === 'property'
      return this.#lines.at(atKey ? (node.parent?.offset ?? node.offset) : node.offset)
    }
    return this.#lines.at(trees.treeOf(this, this.#text).offset)
  }

  locateCharacter(path: DataPath, offset: number) {
    const node = this.#nodeAt(path)
    let left = offset
    for (const part of node?.type === 'array' ? (node.children ?? []) : [node]) {
      if (part?.type !== 'string' || typeof part.value !== 'string') return undefined
      if (left < part.value.length) return this.#lines.at(part.offset + 1 + writtenLength(this.#text, part, left))
      left -= part.value.length + 1
    }
    return undefined
  }

  #nodeAt(path: DataPath): Node | undefined {
    let node: Node | undefined = trees.treeOf(this, this.#text)
    for (const step of path) {
      if (node === undefined) return undefined
      if (typeof step === 'number') node = node.type === 'array' ? node.children?.[step] : undefined
      else node = node.type === 'object' ? this.#valuesOf(node).get(step) : undefined
    }
    return node
  }

  /** The values of an object by key: an object with many keys is not searched again for each of them. */
  #valuesOf(object: Node): ReadonlyMap<string, Node> {
    const known = this.#values.get(object)
    if (known !== undefined) return known
    const values = new Map<string, Node>()
    for (const { children: [key, value] = [] } of object.children ?? []) {
      if (typeof key?.value === 'string' && value !== undefined) values.set(key.value, value)
    }
    this.#values.set(object, values)
    return values
  }

  written(path: DataPath) {
    const node = this.#nodeAt(path)
    return node === undefined ? undefined : this.#text.slice(node.offset, node.offset + node.length)
  }

  assign(path: DataPath, value: string) {
    const key = path.at(-1)
    return typeof key === 'string' ? `${JSON.stringify(key)}: ${value}` : value
  }
}

/** Length of the first characters of a string as they are written, escapes and all. */
function writtenLength(text: string, { offset, length }: Node, count: number): number {
  const written = text.slice(offset + 1, offset + length - 1).match(/\\u[0-9a-fA-F]{4}|\\.|[^\\]/gs) ?? []
  return written.slice(0, count).join('').length
}

/** Keys that occur twice in one object (JSON.parse keeps the last one silently), and `__proto__`. */
function findBadKeys(root: Node, lines: LineIndex): Problem[] {
  const problems: Problem[] = []
  const open: Node[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const child of node.children ?? []) open.push(child)
    if (node.type !== 'object') continue
    const seen = new Map<string, Node>()
    for (const property of node.children ?? []) {
      const keyNode = property.children?.[0]
      const key: unknown = keyNode?.value
      if (keyNode === undefined || typeof key !== 'string') continue
      const before = seen.get(key)
      if (before !== undefined) {
        const line = lines.at(before.offset).line
        problems.push({
          kind: 'duplicate-key',
          subject: key,
          place: lines.at(keyNode.offset),
          expected: 'each key once in an object',
          received: `the same key as in line ${line}`,
          write: 'one of the two, or another key',
        })
      } else if (key === '__proto__') {
        problems.push({
          kind: 'unknown-field',
          subject: key,
          place: lines.at(keyNode.offset),
          expected: 'a field of the schema',
          received: '"__proto__"',
          write: 'nothing: remove it',
        })
      }
      seen.set(key, keyNode)
    }
  }
  return problems
}

/** Offset of the first bracket that opens too deep, found without recursion. */
function findTooDeep(text: string): number | undefined {
  let depth = 0
  let inString = false
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset]
    if (inString) {
      if (character === '\\') offset++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') {
      depth++
      if (depth > deepestNesting) return offset
    } else if (character === '}' || character === ']') depth--
  }
  return undefined
}

/** What JSON has to have where an error of its parser is, in words. */
export function expectedByJson(error: ParseError | undefined): string {
  const name = error === undefined ? 'ValueExpected' : printParseErrorCode(error.error)
  const words = new Map([
    ['InvalidCommentToken', 'JSON without comments'],
    ['EndOfFileExpected', 'the end of the file after one JSON document'],
    ['PropertyNameExpected', 'a key in double quotes'],
    ['ValueExpected', 'a value'],
    ['ColonExpected', 'a colon'],
    ['CommaExpected', 'a comma'],
    ['CloseBraceExpected', 'a closing }'],
    ['CloseBracketExpected', 'a closing ]'],
    ['InvalidSymbol', 'a JSON value: a string in double quotes, a number, true, false, null, an object or an array'],
    ['InvalidNumberFormat', 'a number'],
    ['UnexpectedEndOfString', 'a closing double quote'],
    ['InvalidEscapeCharacter', 'one of the escapes of JSON'],
    ['InvalidUnicode', 'four hexadecimal digits after \\u'],
    ['InvalidCharacter', 'a string without raw control characters'],
  ])
  return words.get(name) ?? 'valid JSON'
}

function quoteAt(text: string, offset: number): string {
  if (offset >= text.length) return 'the end of the file'
  const end = text.slice(offset, offset + 40).search(/[\r\n]/)
  return `\`${text.slice(offset, end > 0 ? offset + end : offset + 40)}\``
}
