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

/** `class OrderGone extends …`, `enum Errors`. */
export interface BlockHead {
  readonly kind: 'enum' | 'class' | 'scope' | 'function'
  readonly name: string | undefined
}

/** Brackets of a file: the innermost one of each token. */
export interface Frames {
  readonly of: readonly (Frame | undefined)[]
}

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }
const openers: Readonly<Record<string, '(' | '[' | '{'>> = {
  '(': '(',
  '[': '[',
  '{': '{',
  '${': '{',
  '#{': '{',
  '@{': '{',
}

/** Finds the brackets of a file, what calls call, and where their parts begin. */
export function findFrames(tokens: readonly Token[]): Frames {
  const of: (Frame | undefined)[] = []
  let top: Frame | undefined
  for (const [index, { kind, text }] of tokens.entries()) {
    const bracket = kind === 'mark' ? openers[text] : undefined
    const ends = kind === 'mark' ? closing[text] : undefined
    if (ends !== undefined) {
      // A bracket that nothing opens closes nothing.
      const match = frameOf(top, ends)
      if (match !== undefined) {
        match.close = index
        top = match.parent
      }
    }
    of.push(top)
    if (kind === 'mark' && text === ',' && top !== undefined) top.parts.push(index + 1)
    if (kind === 'mark' && text === ';' && top !== undefined) top.parts.push(index + 1)
    if (bracket === undefined) continue
    top = openFrame(tokens, index, bracket, top)
  }
  return { of }
}

function frameOf(top: Frame | undefined, bracket: string): Frame | undefined {
  for (let frame = top, steps = 0; frame !== undefined && steps < 6; frame = frame.parent, steps++) {
    if (frame.bracket === bracket) return frame
  }
  return undefined
}

function openFrame(
  tokens: readonly Token[],
  open: number,
  bracket: Frame['bracket'],
  parent: Frame | undefined,
): Frame {
  const common = { open, close: tokens.length, bracket, parent, parts: [open + 1] }
  if (bracket === '{') {
    const head = blockHead(tokens, open)
    const called = head === undefined ? calleeBefore(tokens, open) : undefined
    return { ...common, callee: called?.name, start: called?.start ?? open, isBlock: head !== undefined, head }
  }
  const called = bracket === '(' ? calleeBefore(tokens, open) : undefined
  const isList =
    bracket === '(' && called === undefined && /^(?:const|var|type|import)$/.test(tokens[open - 1]?.text ?? '')
  return {
    ...common,
    callee: called?.name,
    start: called?.start ?? open,
    isBlock: isList,
    head: isList ? { kind: 'scope', name: undefined } : undefined,
  }
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
  if (last?.kind !== 'name' || noCallee.test(last.text)) return undefined
  const names = [last.text]
  while (/^(?:\.|::|->|\?\.|\?->|\\)$/.test(tokens[at - 1]?.text ?? '')) {
    const before = tokens[at - 2]
    if (before?.kind !== 'name') break
    at -= 2
    if (names.length < 2 && !/^(?:this|self|\$this|parent|super|static|Self|base|cls)$/.test(before.text))
      names.unshift(before.text)
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

const bodies =
  /^(?:class|interface|enum|struct|object|impl|trait|namespace|module|mod|func|fun|fn|def|function|if|for|foreach|while|switch|match|when|else|try|catch|finally|do|loop|unsafe|record|extension|protocol|with|using|lock|get|set|init|static|synchronized|select|unless|defer|go|extern|companion|constructor)$/
const members = /^(?:class|interface|enum|struct|object|record|trait|impl|protocol|extension)$/
/** Most tokens before a body that are looked at. */
const longestHead = 60

/** What a `{` begins a body of; undefined where it begins an object. */
function blockHead(tokens: readonly Token[], open: number): BlockHead | undefined {
  let keyword = -1
  for (let at = open - 1, depth = 0; at >= 0 && at > open - longestHead; at--) {
    const { kind, text } = tokens[at] ?? { kind: 'mark', text: ';' }
    if (kind === 'mark' && /^[)\]]$/.test(text)) depth++
    else if (kind === 'mark' && /^[([]$/.test(text)) {
      if (depth === 0) break
      depth--
    } else if (kind === 'mark' && /^(?:;|\{|\}|,|\$\{)$/.test(text) && depth === 0) break
    else if (depth === 0 && kind === 'mark' && /^(?:=|:=)$/.test(text)) break
    else if (depth === 0 && kind === 'name' && text === 'return') break
    else if (depth === 0 && kind === 'name' && bodies.test(text)) keyword = at
  }
  const before = tokens[open - 1]
  if (keyword < 0)
    return before === undefined || /^(?:\)|=>|->|;|\{|\})$/.test(before.text)
      ? { kind: 'function', name: undefined }
      : undefined
  const heads = tokens.slice(keyword, open).filter(({ kind }) => kind === 'name')
  const index = heads.findLastIndex(({ text }) => members.test(text))
  const isScope = /^(?:namespace|module|mod|extern)$/.test(heads[0]?.text ?? '')
  if (index < 0) return { kind: isScope ? 'scope' : 'function', name: heads[1]?.text }
  const isEnum = heads.slice(0, index + 1).some(({ text }) => text === 'enum')
  const name = heads.slice(index + 1).find(({ text }) => !/^(?:class|struct|for)$/.test(text))?.text
  return { kind: isEnum ? 'enum' : 'class', name }
}
