import type { Token, TokenFile } from '../tokens/token'
import { type Frame, findFrames } from './frames'

/** A part of a call, an object or a list: its key, where it has one, and its tokens. */
export interface Part {
  readonly key: string | undefined
  readonly index: number
  readonly from: number
  readonly to: number
}

/** A constant, a member of an enum, or a class. */
export interface Defined {
  readonly name: string
  /** The class, enum or object that it belongs to. */
  readonly owner: string | undefined
  readonly isClass: boolean
}

/** Where a word is in code. */
export interface Context {
  /** What is given there, so that other words in the same position are known to be the same kind of thing. */
  readonly positions: readonly string[]
  /** Whether the word is only compared with something, or is the name of a type. */
  readonly isCompared: boolean
  /** What is defined by what has the word. */
  readonly defined: Defined | undefined
  /** The innermost call, object or list. */
  readonly frame: Frame | undefined
  /** Its key within that. */
  readonly key: string | undefined
}

/** Keys of an error: what is under them is a part of it, and no name of a constant. */
export const fieldKeys =
  /^_?(?:error_?|err_?|fault_?|problem_?)?(?:codes?|no|number|id|name|key|type|message|msg|text|title|detail|details|description|reason|status|status_?code|http_?status|httpStatus(?:Code)?|value|default|summary|error|kind|slug)$/i

const compares = /^(?:===?|!==?|<>|~=|=~|is|eq|ne|-eq|-ne)$/
const comparers =
  /(?:^|\.)(?:equals\w*|Equals\w*|contains\w*|Contains\w*|includes|has|hasKey|indexOf|startsWith|StartsWith|endsWith|EndsWith|starts_with|ends_with|startswith|endswith|compare\w*|Compare\w*|strcmp|in_array|assert\w*|Assert\w*|expect|toBe|toEqual|isEqual\w*|HasPrefix|HasSuffix|EqualFold|matches|fullmatch)!?$/
const docs =
  /^@?(?:ApiResponses?|ApiResponse\w*|Api\w+Response|ApiParam|ApiProperty\w*|ApiModel\w*|ApiOperation|Operation|Schema|ExampleObject|Swagger\w*|ProducesResponse\w*|OpenApi\w*|Tag|Parameter|Deprecated|Obsolete|SuppressWarnings|SuppressMessage|deprecated|doc)$/

/** Reads where words of a file are. */
export class Contexts {
  readonly tokens: readonly Token[]
  readonly #frames: readonly (Frame | undefined)[]
  readonly #language: string

  constructor({ tokens, language }: TokenFile) {
    this.tokens = tokens
    this.#frames = findFrames(tokens).of
    this.#language = language
  }

  frameOf(index: number): Frame | undefined {
    return this.#frames[index]
  }

  at(index: number): Context {
    const frame = this.#frames[index]
    const start = this.pathStart(index)
    const { key, index: part } = this.partOf(index)
    return {
      positions: this.#positions(index, frame, key, part),
      isCompared: this.#isCompared(index, start, frame) || this.#isDocumentation(frame),
      defined: this.#defined(start),
      frame,
      key,
    }
  }

  /** Where a name with dots begins: `Errors` in `Errors.GONE`. */
  pathStart(index: number): number {
    let at = index
    if (this.tokens[at]?.kind !== 'name') return at
    while (/^(?:\.|::|->|\?\.|\\)$/.test(this.tokens[at - 1]?.text ?? '') && this.tokens[at - 2]?.kind === 'name')
      at -= 2
    return at
  }

  /** Where a name with dots ends, the call of a method without arguments included: `Errors.GONE.code()`. */
  pathEnd(index: number): number {
    let at = index
    for (;;) {
      const isJoined = /^(?:\.|::|->|\?\.|\?->)$/.test(this.tokens[at + 1]?.text ?? '')
      if (isJoined && this.tokens[at + 2]?.kind === 'name') at += 2
      else if (at > index && this.tokens[at + 1]?.text === '(' && this.tokens[at + 2]?.text === ')') at += 2
      else return at
    }
  }

  /** The part of its brackets that a token is in. */
  partOf(index: number): Part {
    const frame = this.#frames[index]
    if (frame === undefined) return { key: this.#keyAt(this.pathStart(index)), index: 0, from: index, to: index }
    let part = frame.parts.length - 1
    while (part > 0 && (frame.parts[part] ?? 0) > index) part--
    const from = frame.parts[part] ?? frame.open + 1
    const to = part + 1 < frame.parts.length ? (frame.parts[part + 1] ?? 0) - 2 : frame.close - 1
    return { key: this.#keyAt(this.pathStart(index)), index: part, from, to }
  }

  /** Whether a name is where it is defined, and not used: `GONE = …`, `GONE(…)` in an enum, `class Gone`. */
  isDefinition(index: number): boolean {
    const before = this.tokens[index - 1]
    if (
      before?.kind === 'name' &&
      /^(?:class|const|val|var|let|def|function|fn|fun|func|struct|static|record|object|type)$/.test(before.text)
    )
      return true
    if (
      this.pathStart(index) !== index &&
      this.tokens[index + 1]?.text !== '=>' &&
      this.tokens[index + 1]?.text !== ':'
    )
      return false
    const after = this.tokens[index + 1]?.text ?? ''
    if (/^(?:=|:=|:|=>)$/.test(after) && before?.text !== '?') return true
    const frame = this.#frames[index]
    if (frame?.head?.kind === 'enum') return frame.parts.some((from) => this.#skipMarks(from) === index)
    // `ErrGone` and `ErrGone Code = …` in a block of Go.
    return frame?.isBlock === true && frame.bracket === '(' && this.tokens[index - 1]?.row !== this.tokens[index]?.row
  }

  /** The first name of a part: behind the attributes and annotations of a member. */
  #skipMarks(from: number): number {
    let at = from
    for (let steps = 0; steps < 40; steps++) {
      const text = this.tokens[at]?.text ?? ''
      if (text === '#' && this.tokens[at + 1]?.text === '[') at++
      else if (text === '[' || text === '(') at = (this.#frames[at + 1]?.close ?? at) + 1
      else if (text === '@') at += 2
      else if (text === 'case') at++
      else return at
    }
    return at
  }

  /** Whether the name of a class is where an instance is made of it. */
  isMade(index: number): boolean {
    const before = this.tokens[this.pathStart(index) - 1]?.text ?? ''
    if (/^(?:catch|instanceof|except|is|as|\||throws|extends|implements|:|<|import)$/.test(before)) return false
    return /^(?:\(|\{|::|\.|!|;)$/.test(this.tokens[index + 1]?.text ?? '') || /^(?:raise|throw|new)$/.test(before)
  }

  /** The name that is given a value: `PREFIX` in `const PREFIX = "ORD-"`. */
  nameOf(index: number): string | undefined {
    return this.#hasTextKey(index) ? undefined : this.#keyAt(index)
  }

  /** The class, enum or object that a definition belongs to. */
  ownerOf(index: number): string | undefined {
    for (let at = this.#frames[index]; at !== undefined; at = at.parent) {
      if (at.head?.name !== undefined && at.head.kind !== 'function') return at.head.name
      if (!at.isBlock && at.bracket === '{') {
        const name = this.#keyAt(at.start)
        if (name !== undefined) return name
      }
    }
    return undefined
  }

  /** All parts of a call, an object or a list. */
  partsOf(frame: Frame): Part[] {
    return frame.parts.flatMap((from, index) => {
      const to = index + 1 < frame.parts.length ? (frame.parts[index + 1] ?? 0) - 2 : frame.close - 1
      if (from > to) return []
      const key = this.#pairAt(from)
      return [{ key: key?.name, index, from: key?.value ?? from, to }]
    })
  }

  /** The key before a value: what is before `:`, `=` or `=>`. An arrow of JavaScript has none, nor the rest of `a ? b : c`. */
  #keyAt(start: number): string | undefined {
    const sign = this.tokens[start - 1]
    if (sign?.kind !== 'mark' || !/^(?:=|:|:=|=>)$/.test(sign.text)) return undefined
    if (sign.text === '=>' && /^(?:typescript|tsx|javascript|dart)$/.test(this.#language)) return undefined
    if (sign.text === ':' && this.tokens[this.pathStart(start - 2) - 1]?.text === '?') return undefined
    return this.#nameBefore(start - 1)
  }

  /** Whether the key before a value is a text: what is under it is a row of a table, and no constant. */
  #hasTextKey(start: number): boolean {
    return this.tokens[start - 2]?.kind === 'text'
  }

  #nameBefore(sign: number): string | undefined {
    const before = this.tokens[sign - 1]
    if (before?.text === ']' && this.tokens[sign - 2]?.kind === 'name' && this.tokens[sign - 3]?.text === '[')
      return undefined
    if (before?.kind === 'text') return before.text
    if (before?.kind !== 'name') return this.tokens[sign]?.text === '=' ? this.#annotatedName(sign) : undefined
    if (this.tokens[sign]?.text !== '=') return before.text
    return this.#annotatedName(sign) ?? before.text
  }

  /** The name of `NAME: type = …`; of `NAME Type = …` in Go. */
  #annotatedName(sign: number): string | undefined {
    const row = this.tokens[sign]?.row
    for (let at = sign - 1; at >= 0 && at > sign - 16 && this.tokens[at]?.row === row; at--) {
      const { kind, text } = this.tokens[at] ?? { kind: 'mark', text: '' }
      if (kind === 'mark' && /^[({,;=]$/.test(text)) break
      if (kind === 'mark' && text === ':' && this.tokens[at - 1]?.kind === 'name') return this.tokens[at - 1]?.text
      const isFirst = this.tokens[at - 1]?.row !== row || /^(?:const|var|\(|;)$/.test(this.tokens[at - 1]?.text ?? '')
      if (this.#language === 'go' && kind === 'name' && isFirst) return /^(?:const|var)$/.test(text) ? undefined : text
    }
    return undefined
  }

  #pairAt(from: number): { name: string; value: number } | undefined {
    const [first, second] = [this.tokens[from], this.tokens[from + 1]]
    if (first === undefined || second?.kind !== 'mark' || (first.kind !== 'name' && first.kind !== 'text'))
      return undefined
    return /^(?:=|:|:=|=>)$/.test(second.text) ? { name: first.text, value: from + 2 } : undefined
  }

  #positions(index: number, frame: Frame | undefined, key: string | undefined, part: number): string[] {
    const member = this.#memberList(index, frame)
    if (key !== undefined && fieldKeys.test(key)) return [`key:${key}`, ...member]
    // A property of an object: `this.code = "…"`.
    if (frame?.bracket === '(' && frame.callee !== undefined && !frame.isBlock) {
      const owner = enumOwner(frame)
      const name = owner === undefined ? frame.callee : `enum ${owner}`
      return [`arg:${name}:${key ?? part}`, ...member]
    }
    return member
  }

  /** Whether a definition is one of a function, which nobody else uses. */
  #isLocal(index: number): boolean {
    for (let at = this.#frames[index]; at !== undefined; at = at.parent) if (at.head?.kind === 'function') return true
    return false
  }

  /** The list of constants that the word is in: by the brackets that hold the definitions. */
  #memberList(index: number, frame: Frame | undefined): string[] {
    const isKey = /^(?::|=>)$/.test(this.tokens[index + 1]?.text ?? '') && frame !== undefined && !frame.isBlock
    if (isKey) return [`keys:${frame.open}`]
    if (this.#defined(this.pathStart(index)) === undefined) return []
    let owner = frame
    while (owner !== undefined && !owner.isBlock && !(owner.bracket === '{' && owner.parent?.bracket !== '{'))
      owner = owner.parent
    return [`list:${owner?.open ?? 'file'}`]
  }

  #isCompared(index: number, start: number, frame: Frame | undefined): boolean {
    const before = this.tokens[start - 1]?.text ?? ''
    const end = this.pathEnd(index)
    const after = this.tokens[end + 1]?.text ?? ''
    if (compares.test(before) || compares.test(after)) return true
    if (this.tokens[start - 1]?.kind === 'name' && /^(?:case|when|is)$/.test(before)) return true
    if (this.#isArm(end)) return true
    if (/^(?:typescript|tsx)$/.test(this.#language) && (before === '|' || after === '|')) return true
    // `"X".equals(code)`, `code.equals("X")`, `["X", "Y"].includes(code)`, `code in ("X", "Y")`.
    if (after === '.' && comparers.test(this.tokens[end + 2]?.text ?? '')) return true
    if (frame === undefined || frame.isBlock) return false
    if (frame.callee !== undefined && comparers.test(frame.callee) && this.partOf(index).key === undefined) return true
    const next = this.tokens[frame.close + 1]?.text
    if (next === '.' && comparers.test(this.tokens[frame.close + 2]?.text ?? '')) return true
    return frame.callee === undefined && this.tokens[frame.open - 1]?.text === 'in'
  }

  /** An arm of `match`, `switch` or `when`: `"X" => …`, `"X" | "Y" => …`, `"X" -> …`. */
  #isArm(end: number): boolean {
    const arrow = /^(?:rust|csharp)$/.test(this.#language) ? '=>' : '->'
    if (!/^(?:rust|csharp|kotlin|java|ex|exs|scala)$/.test(this.#language)) return false
    let at = end + 1
    while (/^(?:\||,|or)$/.test(this.tokens[at]?.text ?? '') && this.tokens[at + 1]?.kind !== 'mark')
      at = this.pathEnd(at + 1) + 1
    return this.tokens[at]?.text === arrow
  }

  #isDocumentation(frame: Frame | undefined): boolean {
    for (let at = frame, steps = 0; at !== undefined && steps < 8; at = at.parent, steps++) {
      if (at.callee !== undefined && docs.test(at.callee.split('.').at(-1) ?? '')) {
        const before = this.tokens[at.start - 1]?.text
        if (before === '@' || before === '[' || at.callee.startsWith('@') || before === '#') return true
      }
    }
    return false
  }

  /** The constant, member or class that is defined by an expression that begins at a token. */
  #defined(start: number): Defined | undefined {
    let at = start
    for (let steps = 0; steps < 12; steps++) {
      while (/^(?:new|&|\*|await|Some|Ok|Box)$/.test(this.tokens[at - 1]?.text ?? '')) at--
      const key = this.#keyAt(at)
      if (key !== undefined && !fieldKeys.test(key)) {
        if (this.#hasTextKey(at) || this.#isLocal(at)) return undefined
        return { name: key, owner: this.ownerOf(at), isClass: false }
      }
      const frame = this.#frames[at]
      if (frame === undefined) return undefined
      if (frame.isBlock) return key === undefined || this.#isLocal(at) ? undefined : this.#fieldOf(frame, key)
      const owner = enumOwner(frame)
      if (owner !== undefined) return { name: frame.callee ?? '', owner, isClass: false }
      if (isSuperCall(this.tokens, frame)) return classAround(frame)
      at = frame.start
    }
    return undefined
  }

  /** A field of a class of errors tells of the class; of any other it is a constant. */
  #fieldOf(frame: Frame, key: string): Defined {
    const around = classAround(frame)
    const isError = around !== undefined && /(?:Err(?:or)?|Exception|Fault|Problem|Failure)$/.test(around.name)
    return isError ? around : { name: key, owner: around?.name, isClass: false }
  }
}

/** The enum whose constant a call is: `GONE("ORD-1")` within its body. */
function enumOwner(frame: Frame): string | undefined {
  const { callee, parent } = frame
  if (callee === undefined || callee.includes('.') || parent?.head?.kind !== 'enum') return undefined
  return parent.head.name ?? ''
}

function isSuperCall(tokens: readonly Token[], frame: Frame): boolean {
  const { callee, open } = frame
  if (callee !== undefined && /^(?:super|base|__construct|__init__)$/.test(callee.split('.').at(-1) ?? '')) return true
  return /^(?:super|base)$/.test(tokens[open - 1]?.text ?? '')
}

function classAround(frame: Frame): Defined | undefined {
  for (let at: Frame | undefined = frame; at !== undefined; at = at.parent) {
    if (at.head?.kind === 'class' && at.head.name !== undefined)
      return { name: at.head.name, owner: undefined, isClass: true }
  }
  return undefined
}
