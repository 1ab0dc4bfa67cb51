import { hole, type Token } from '../tokens/token'
import type { CodeTokens } from './code-tokens'

/** What names of constants stand for, in all files: by `NAME` and by `Owner.NAME`. */
export interface ConstantTexts {
  /** The text of a constant; undefined where it has none, or several. */
  find(path: string): string | undefined
}

/** A text as the program puts it together, and the tokens that it is made of. */
export interface FoldedText {
  readonly text: string
  /** Index of its first token, and of its last one. */
  readonly from: number
  readonly to: number
}

const formatters = /(?:^|\.)(?:format|Format|sprintf|Sprintf|Errorf|formatted|printf)$/
const placeholder = /%[-+0 #]*\d*(?:\.\d+)?[a-zA-Z]|\{[^{}\s]*\}/g
/** Most parts that are put together. */
const mostParts = 40

/** Puts texts together with the constants that they are joined with; what only the program knows is a hole. */
export class Folding {
  readonly #tokens: readonly Token[]

  constructor(
    readonly code: CodeTokens,
    readonly constants: ConstantTexts,
  ) {
    this.#tokens = code.tokens
  }

  /** The text that begins at a token; undefined where the token is no text, or belongs to one before it. */
  at(index: number): FoldedText | undefined {
    const own = this.#operand(index)
    if (own === undefined) return undefined
    if (this.#joinsBefore(index)) return undefined
    let text = own.text
    let to = own.to
    let hasText = this.#tokens[index]?.kind === 'text'
    for (let parts = 1; parts < mostParts && this.#isJoin(to + 1); parts++) {
      const next = this.#operand(to + 2) ?? this.#unknown(to + 2)
      if (next === undefined) break
      hasText ||= this.#tokens[to + 2]?.kind === 'text'
      text += next.text
      to = next.to
    }
    // A name by itself is no text.
    if (!hasText && to === own.to) return undefined
    return { text: this.#formatted(text, index, to), from: index, to }
  }

  /** The text that a value is, which begins at a token: a name by itself is what its constant has. */
  valueAt(index: number): FoldedText | undefined {
    const folded = this.at(index)
    if (folded !== undefined) return folded
    const own = this.#operand(index)
    return own === undefined ? undefined : { text: own.text, from: index, to: own.to }
  }

  #isJoin(index: number): boolean {
    const { kind, text } = this.#tokens[index] ?? { kind: 'mark', text: '' }
    if (kind !== 'mark') return false
    if (text === '+' || text === '<>' || text === '++') return true
    if (text === '.' || text === '.=') return this.code.language === 'php'
    return text === '..' && this.code.language === 'lua'
  }

  #joinsBefore(index: number): boolean {
    const start = this.code.pathStart(index)
    if (!this.#isJoin(start - 1)) return false
    const before = this.#tokens[start - 2]
    return before?.kind === 'text' || before?.kind === 'name' || before?.kind === 'number'
  }

  #operand(index: number): { text: string; to: number } | undefined {
    const token = this.#tokens[index]
    if (token?.kind === 'text') {
      let to = index
      let text = this.#filled(token)
      // The expressions of interpolations follow their text.
      for (let count = token.holes?.length ?? 0; count > 0 && this.#tokens[to + 1]?.text === '('; count--)
        to = this.#closing(to + 1)
      // Texts of C, Python and Ruby side by side are one.
      while (this.#tokens[to + 1]?.kind === 'text' && /^(?:python|rb|c|cpp|cc|h)$/.test(this.code.language)) {
        const next = this.#tokens[to + 1]
        if (next === undefined) break
        text += this.#filled(next)
        to++
      }
      return { text, to }
    }
    if (token?.kind !== 'name') return undefined
    const to = this.code.pathEnd(index)
    const value = this.constants.find(this.code.pathText(index, to))
    return value === undefined ? undefined : { text: value, to }
  }

  #unknown(index: number): { text: string; to: number } | undefined {
    const token = this.#tokens[index]
    if (token === undefined || (token.kind !== 'name' && token.kind !== 'number')) return undefined
    if (token.kind === 'number') return { text: token.text, to: index }
    let to = this.code.pathEnd(index)
    if (this.#tokens[to + 1]?.text === '(') to = this.#closing(to + 1)
    return { text: hole, to }
  }

  #closing(open: number): number {
    let depth = 0
    for (let at = open; at < this.#tokens.length && at < open + 400; at++) {
      const text = this.#tokens[at]?.text
      if (text === '(') depth++
      else if (text === ')' && --depth === 0) return at
    }
    return open
  }

  /** A text whose interpolations are constants, with what these are. */
  #filled({ text, holes }: Token): string {
    const given =
      this.code.language === 'rust'
        ? text.replace(/\{([A-Z][A-Z0-9_]*)\}/g, (all, name: string) => this.constants.find(name) ?? all)
        : text
    if (holes === undefined) return given
    let index = 0
    return given.replaceAll(hole, () => {
      const path = (holes[index++] ?? '').replace(/::|->|\?\./g, '.').replace(/^(?:this|self|\$this|static)\./, '')
      if (!/^[\w.$]{1,120}$/.test(path)) return /^(["'])([^"'\\]*)\1$/.exec(path)?.[2] ?? hole
      return this.constants.find(path.split('.').slice(-2).join('.')) ?? hole
    })
  }

  /** `format("%s-%04d", PREFIX, 10)`: what is filled in, where that is a constant. */
  #formatted(text: string, from: number, to: number): string {
    const frame = this.code.frameOf(from)
    let given: { from: number; to: number }[] | undefined
    if (frame?.callee !== undefined && !frame.isBlock && formatters.test(frame.callee)) {
      const parts = this.code.partsOf(frame)
      const own = parts.findIndex((part) => part.from <= from && from <= part.to)
      given = own < 0 ? undefined : parts.slice(own + 1)
    } else if (this.#tokens[to + 1]?.text === '.' && /^format(?:ted)?$/.test(this.#tokens[to + 2]?.text ?? '')) {
      given = this.#partsAt(to + 3)
    } else if (this.#tokens[to + 1]?.text === '%' && /^(?:python|rb)$/.test(this.code.language)) {
      given = this.#tokens[to + 2]?.text === '(' ? this.#partsAt(to + 2) : [{ from: to + 2, to: to + 2 }]
    }
    if (given === undefined || !/[%{]/.test(text)) return text
    const values = given.map((part) => this.#valueOf(part))
    let next = 0
    return text.replace(placeholder, (sign) => {
      const numbered = /^\{(\d)\}?/.exec(sign)?.[1]
      const value = values[numbered === undefined ? next++ : Number(numbered)]
      return value === undefined ? hole : padded(value, sign)
    })
  }

  #partsAt(open: number) {
    const frame = this.code.frameOf(open + 1)
    return frame?.open === open ? this.code.partsOf(frame) : undefined
  }

  #valueOf({ from, to }: { from: number; to: number }): string | undefined {
    const token = this.#tokens[from]
    if (token?.kind === 'number') return from === to ? token.text : undefined
    const value = this.#operand(from)
    return value === undefined || value.to < to ? undefined : value.text
  }
}

function padded(value: string, sign: string): string {
  // `{1:D3}` and `{1:000}` of C# pad as `%03d` does.
  const [, digits, zeros] = /:(?:[Dd](\d+)|(0+))\}$/.exec(sign) ?? []
  const width = digits ?? zeros?.length ?? /0(\d+)/.exec(sign)?.[1]
  return width === undefined || !/^\d+$/.test(value) ? value : value.padStart(Number(width), '0')
}
