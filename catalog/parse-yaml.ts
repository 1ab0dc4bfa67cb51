import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  Parser,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Place } from './catalog'
import type { DataPath, Located } from './located'
import { deepestNesting } from './parse-json'
import type { Problem } from './problem'

/** Longest front matter, in UTF-16 code units. */
export const longestYaml = 131_072

/** Where a block of YAML begins in its file: the line before its first line. */
export interface YamlBlock {
  readonly file: string
  readonly text: string
  readonly lineOffset: number
}

/**
 * YAML 1.2 core with positions. No tags, no anchors, no aliases: what is written is what is meant,
 * and no text can expand to a large one. Never throws.
 */
export function parseYaml(block: YamlBlock): { located: Located | undefined; problems: Problem[] } {
  const counter = new LineCounter()
  const place = (offset: number): Place => {
    const { line, col } = counter.linePos(offset)
    return { file: block.file, line: Math.max(line, 1) + block.lineOffset, column: Math.max(col, 1) }
  }
  const refused = (words: Omit<Problem, 'place'>, offset: number) => ({
    located: undefined,
    problems: [{ ...words, place: place(offset) }],
  })
  if (block.text.length > longestYaml) return refused(tooLong(block.text), 0)
  const deep = findTooDeep(block.text)
  if (deep !== undefined) return refused(tooDeep, deep)
  const options = {
    version: '1.2',
    uniqueKeys: true,
    stringKeys: true,
    lineCounter: counter,
    prettyErrors: false,
  } as const
  const document = parseDocument(block.text, options)
  const errors = [...document.errors, ...document.warnings]
  if (errors.length > 0) {
    const problems = errors.map((error): Problem => {
      const offset = error.pos[0]
      const words = error.code === 'DUPLICATE_KEY' ? duplicateWords(document, offset, place) : syntaxWords(error)
      return { ...words, place: place(offset) }
    })
    return { located: undefined, problems }
  }
  const faults = findForbidden(document)
  if (faults.length > 0) {
    return { located: undefined, problems: faults.map(({ offset, words }) => ({ ...words, place: place(offset) })) }
  }
  if (!isMap(document.contents)) {
    const words = {
      kind: 'syntax',
      subject: 'front matter',
      expected: 'fields, one a line: `code: "…"`',
      received: document.contents === null ? 'nothing' : 'something else',
      write: 'code: "AUT-0007"',
    } as const
    return refused(words, 0)
  }
  return { problems: [], located: new YamlLocated(document, block.text, place) }
}

class YamlLocated implements Located {
  readonly value: unknown
  readonly #document: Document.Parsed
  readonly #text: string
  readonly #place: (offset: number) => Place

  constructor(document: Document.Parsed, text: string, place: (offset: number) => Place) {
    this.value = document.toJS({ maxAliasCount: 0 })
    this.#document = document
    this.#text = text
    this.#place = place
  }

  locate(path: DataPath, key = false): Place {
    for (let length = path.length; length > 0; length--) {
      const part = path.slice(0, length)
      const offset = (key && length === path.length ? this.#keyOffset(part) : undefined) ?? this.#range(part)?.[0]
      if (offset !== undefined) return this.#place(offset)
    }
    return this.#place(0)
  }

  /** Only where the character itself is written, not an escape. */
  locateCharacter(path: DataPath, offset: number): Place | undefined {
    const range = this.#range(path)
    const text = this.#document.getIn(path)
    if (range === undefined || typeof text !== 'string') return undefined
    const point = text.codePointAt(offset)
    const at = point === undefined ? -1 : this.#text.slice(range[0], range[1]).indexOf(String.fromCodePoint(point))
    return at < 0 ? undefined : this.#place(range[0] + at)
  }

  written(path: DataPath): string | undefined {
    const range = this.#range(path)
    return range === undefined ? undefined : this.#text.slice(range[0], range[1])
  }

  assign(path: DataPath, value: string): string {
    const key = path.at(-1)
    return typeof key === 'string' ? `${key}: ${value}` : value
  }

  #range(path: DataPath): readonly [number, number, ...number[]] | undefined {
    const node = this.#document.getIn(path, true)
    return isNode(node) ? (node.range ?? undefined) : undefined
  }

  #keyOffset(path: DataPath): number | undefined {
    const parent = path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true)
    if (!isMap(parent)) return undefined
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))
    return isNode(pair?.key) ? pair.key.range?.[0] : undefined
  }
}

type Words = Omit<Problem, 'place'>

interface Fault {
  readonly offset: number
  readonly words: Words
}

const tooDeep: Words = {
  kind: 'limit',
  subject: 'nesting',
  expected: `maps and lists at most ${deepestNesting} deep`,
  received: 'deeper ones',
  write: 'a flatter value',
}

function tooLong(text: string): Words {
  const received = `${text.length} characters`
  const expected = `at most ${longestYaml} characters`
  return { kind: 'limit', subject: 'front matter', expected, received, write: 'the prose below the front matter' }
}

/**
 * Offset of the first map or list that lies too deep, found among the tokens: the composer calls
 * itself for each level, and a stack that runs out within a regular expression ends the process.
 */
function findTooDeep(text: string): number | undefined {
  const open: { token: CST.Token; depth: number }[] = [...new Parser().parse(text)].map((token) => ({
    token,
    depth: 1,
  }))
  let first: number | undefined
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, depth })
    if (!('items' in token)) continue
    if (depth > deepestNesting) {
      first = Math.min(first ?? token.offset, token.offset)
      continue
    }
    for (const { key, value } of token.items) {
      for (const inner of [key, value]) if (inner) open.push({ token: inner, depth: depth + 1 })
    }
  }
  return first
}

/** The first anchor or alias and the first tag, found without resolving any. */
function findForbidden(document: Document.Parsed): Fault[] {
  const found = new Map<string, Fault>()
  const add = (name: string, offset: number, words: Words) => {
    if (!found.has(name)) found.set(name, { offset, words })
  }
  visit(document, {
    Node(_key, node) {
      const offset = node.range?.[0] ?? 0
      const anchor = isAlias(node) ? `*${node.source}` : node.anchor === undefined ? undefined : `&${node.anchor}`
      if (anchor !== undefined) add('anchor', offset, anchorWords(anchor))
      if (!isAlias(node) && node.tag !== undefined) add('tag', offset, tagWords(node.tag))
    },
  })
  return [...found.values()]
}

function anchorWords(received: string): Words {
  return {
    kind: 'limit',
    subject: 'anchor or alias',
    expected: 'YAML without anchors (`&a`) and aliases (`*a`)',
    received,
    write: 'the value itself, each time',
  }
}

function tagWords(received: string): Words {
  return {
    kind: 'syntax',
    subject: 'front matter',
    expected: 'YAML without tags',
    received: `the tag ${received}`,
    write: 'the value without a tag, a text in quotes',
  }
}

function duplicateWords(document: Document.Parsed, offset: number, place: (offset: number) => Place): Words {
  let subject = ''
  let line = 0
  visit(document, {
    Map(_key, map) {
      const twin = map.items.find(({ key }) => isScalar(key) && key.range?.[0] === offset)?.key
      if (!isScalar(twin)) return undefined
      const first = map.items.find(({ key }) => isScalar(key) && key.value === twin.value)?.key
      subject = String(twin.value)
      line = isScalar(first) ? place(first.range?.[0] ?? offset).line : 0
      return visit.BREAK
    },
  })
  const received = `the same key as in line ${line}`
  return {
    kind: 'duplicate-key',
    subject,
    expected: 'each key once',
    received,
    write: 'one of the two, or another key',
  }
}

function syntaxWords(error: YAMLError): Words {
  if (error.code === 'MULTIPLE_DOCS') {
    const words = { expected: 'one YAML document', received: 'a second one', write: 'no line of `...`' }
    return { kind: 'syntax', subject: 'front matter', ...words }
  }
  const received = error.message.split('\n')[0] ?? error.message
  return { kind: 'syntax', subject: 'front matter', expected: 'YAML 1.2', received, write: hint(error) }
}

function hint(error: YAMLError): string {
  if (error.code === 'TAB_AS_INDENT') return 'spaces, not tabs, at the beginning of a line'
  if (error.code === 'TAG_RESOLVE_FAILED') return 'the value without a tag'
  if (error.code === 'NON_STRING_KEY') return 'a key that is a word'
  return 'quotes around a text that holds `: `, ` #` or begins with one of % @ ` { [ & * ! | > \' "'
}
