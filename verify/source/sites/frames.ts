import { type BlockHead, blockHead } from '../tokens/block-head'
import type { Token } from '../tokens/token'

/** A pair of brackets and what it belongs to. */
export interface Frame {
  /** Index of the opening token, and of the closing one. */
  readonly open: number
  close: number
  readonly bracket: '(' | '[' | '{'
  readonly parent: Frame | undefined
  /** Where its parts begin: tokens behind the bracket, and behind its commas. */
  readonly parts: number[]
  /** What a call calls, as its last two names: `ApiError.new`. Of a struct its type. */
  readonly callee: string | undefined
  /** Where that begins, `new` before it included. */
  readonly start: number
  /** A body of statements or members: neither an object nor a list of values. */
  readonly isBlock: boolean
  /** What the body belongs to. */
  readonly head: BlockHead | undefined
}

const closing: Readonly<Record<string, Frame['bracket']>> = { ')': '(', ']': '[', '}': '{' }
const openers: Readonly<Record<string, Frame['bracket']>> = {
  '(': '(',
  '[': '[',
  '{': '{',
  '${': '{',
  '#{': '{',
  '@{': '{',
}

/** Finds the brackets of a file, what calls call, and where their parts begin: the innermost one of each token. */
export function findFrames(tokens: readonly Token[], language: string): readonly (Frame | undefined)[] {
  const of: (Frame | undefined)[] = []
  let top: Frame | undefined
  for (const [index, { kind, text }] of tokens.entries()) {
    const isMark = kind === 'mark'
    const ends = isMark ? closing[text] : undefined
    // A bracket that nothing opens closes nothing.
    const match = ends === undefined ? undefined : frameOf(top, ends)
    if (match !== undefined) {
      match.close = index
      top = match.parent
    }
    of.push(top)
    if (isMark && (text === ',' || text === ';') && top !== undefined) top.parts.push(index + 1)
    const bracket = isMark ? openers[text] : undefined
    if (bracket !== undefined) top = openFrame({ tokens, language, open: index }, bracket, top)
  }
  return of
}

function frameOf(top: Frame | undefined, bracket: string): Frame | undefined {
  for (let frame = top, steps = 0; frame !== undefined && steps < 6; frame = frame.parent, steps++) {
    if (frame.bracket === bracket) return frame
  }
  return undefined
}

interface Opening {
  readonly tokens: readonly Token[]
  readonly language: string
  readonly open: number
}

function openFrame({ tokens, language, open }: Opening, bracket: Frame['bracket'], parent: Frame | undefined): Frame {
  const common = { open, close: tokens.length, bracket, parent, parts: [open + 1] }
  if (bracket === '{') {
    const head = blockHead(tokens, open, language)
    const called = head === undefined ? calleeBefore(tokens, open) : undefined
    return { ...common, callee: called?.name, start: called?.start ?? open, isBlock: head !== undefined, head }
  }
  const called = bracket === '(' ? calleeBefore(tokens, open) : undefined
  // A block of definitions in Go.
  const isList = bracket === '(' && called === undefined && /^(?:const|var|type)$/.test(tokens[open - 1]?.text ?? '')
  const head = isList ? ({ kind: 'scope', name: undefined } as const) : undefined
  return { ...common, callee: called?.name, start: called?.start ?? open, isBlock: isList, head }
}

const noCallee =
  /^(?:if|for|foreach|while|switch|catch|return|when|match|in|and|or|not|throw|raise|else|elif|function|fn|func|fun|def|const|var|let|using|with|lock|synchronized|yield|await|case|is|as|new|assert|print|echo|import|type|except|unless|until|do|try|typeof|sizeof|nameof)$/

/** The name before a bracket: two names of a path at most, generics left out. */
function calleeBefore(tokens: readonly Token[], open: number): { name: string; start: number } | undefined {
  let at = open - 1
  if (tokens[at]?.text === '>') at = beforeGenerics(tokens, at)
  // `bail!(…)` of Rust.
  if (tokens[at]?.text === '!' && tokens[at - 1]?.kind === 'name') at--
  const last = tokens[at]
  const isMember = /^(?:\.|::|->)$/.test(tokens[at - 1]?.text ?? '')
  if (last?.kind !== 'name' || (noCallee.test(last.text) && !isMember)) return undefined
  const names = [last.text]
  while (/^(?:\.|::|->|\?\.|\?->|\\)$/.test(tokens[at - 1]?.text ?? '')) {
    const before = tokens[at - 2]
    if (before?.kind !== 'name') break
    at -= 2
    const isSelf = /^(?:this|self|\$this|parent|super|static|Self|base|cls)$/.test(before.text)
    if (names.length < 2 && !isSelf) names.unshift(before.text)
  }
  while (/^(?:new|&|\*|await|ref|mut|box)$/.test(tokens[at - 1]?.text ?? '')) at--
  return { name: names.join('.'), start: at }
}

function beforeGenerics(tokens: readonly Token[], from: number): number {
  let depth = 0
  for (let at = from; at > from - 24 && at >= 0; at--) {
    if (tokens[at]?.text === '>') depth++
    else if (tokens[at]?.text === '<' && --depth === 0) return tokens[at - 1]?.text === '::' ? at - 2 : at - 1
  }
  return from
}
