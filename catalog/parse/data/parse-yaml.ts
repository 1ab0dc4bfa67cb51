import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  Lexer,
  Parser,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import type { Place } from '../../model/catalog'
import type { Located } from '../../model/located'
import { type Problem, sortProblems } from '../../model/problem'
import { LineIndex } from './line-index'
import { deepestNesting } from './parse-json'
import { YamlLocated } from './yaml-located'

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
  const lines = new LineIndex(block.file, block.text)
  const place = (offset: number): Place => {
    const at = lines.at(offset)
    return { ...at, line: at.line + block.lineOffset }
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
    // The parser compares each key with each other one.
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
  } as const
  const document = parseDocument(block.text, options)
  const errors = [...document.errors, ...document.warnings]
  if (errors.length > 0) {
    const problems = errors.map((error): Problem => {
      return { ...syntaxWords(error), place: place(error.pos[0]) }
    })
    return { located: undefined, problems }
  }
  const faults = [...findForbidden(document), ...findDuplicates(document, place)]
  if (faults.length > 0) {
    const problems = faults.map(({ offset, words }) => ({ ...words, place: place(offset) }))
    return { located: undefined, problems: sortProblems(problems) }
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

type Words = Omit<Problem, 'place'>

interface Fault {
  readonly offset: number
  readonly words: Words
}

const tooDeep: Words = {
  kind: 'limit',
  subject: 'nesting',
  expected: `maps and lists at most ${deepestNesting} deep`,
  received: `one that is ${deepestNesting + 1} deep`,
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
  const tokens = readTokens(text)
  if (typeof tokens === 'number') return tokens
  const open: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 1 }))
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

/**
 * The tokens of a text, or the offset at which too many maps and lists are open: the parser, too,
 * calls itself for each level that a line closes.
 */
function readTokens(text: string): CST.Token[] | number {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token)
    // A document and a scalar are there, too.
    if (parser.stack.length <= deepestNesting) continue
    const tooDeep = parser.stack.filter((token) => 'items' in token)[deepestNesting]
    if (tooDeep !== undefined) return tooDeep.offset
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
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

/** Keys that occur twice in one map. */
function findDuplicates(document: Document.Parsed, place: (offset: number) => Place): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Map(_key, map) {
      const seen = new Map<unknown, number>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        const offset = key.range?.[0] ?? 0
        const first = seen.get(key.value)
        if (first === undefined) seen.set(key.value, offset)
        else faults.push({ offset, words: duplicateWords(String(key.value), place(first).line) })
      }
    },
  })
  return faults
}

function duplicateWords(subject: string, line: number): Words {
  return {
    kind: 'duplicate-key',
    subject,
    expected: 'each key once',
    received: `the same key as in line ${line}`,
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
