import type { Token, TokenFile } from '../tokens/token'
import { type Frame, findFrames } from './frames'

/** A part of a call, an object or a list: its key, where it has one, and its tokens. */
export interface Part {
  readonly key: string | undefined
  readonly index: number
  readonly from: number
  readonly to: number
}

/** Most steps along a name with dots. */
const longestPath = 40

const known = new WeakMap<TokenFile, CodeTokens>()

/** The tokens of a file with its brackets, and what is next to what. */
export class CodeTokens {
  readonly tokens: readonly Token[]
  readonly language: string
  readonly #frames: readonly (Frame | undefined)[]
  #names: ReadonlyMap<string, readonly number[]> | undefined

  constructor({ tokens, language }: TokenFile) {
    this.tokens = tokens
    this.language = language
    this.#frames = findFrames(tokens, language)
  }

  /** Those of a file, made once. */
  static of(file: TokenFile): CodeTokens {
    const before = known.get(file)
    if (before !== undefined) return before
    const code = new CodeTokens(file)
    known.set(file, code)
    return code
  }

  /** The text of a token; empty where there is none. */
  text(index: number): string {
    return this.tokens[index]?.text ?? ''
  }

  kind(index: number): Token['kind'] | undefined {
    return this.tokens[index]?.kind
  }

  /** The last place of a name before a token; -1 where there is none. */
  lastName(name: string, before: number): number {
    this.#names ??= placesOfNames(this.tokens)
    const places = this.#names.get(name) ?? []
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[middle] ?? 0) < before) low = middle + 1
      else high = middle
    }
    return places[low - 1] ?? -1
  }

  /** The innermost brackets around a token. */
  frameOf(index: number): Frame | undefined {
    return this.#frames[index]
  }

  /** Where a name with dots begins: `Errors` in `Errors.GONE`. */
  pathStart(index: number): number {
    let at = index
    if (this.kind(at) !== 'name') return at
    for (let steps = 0; steps < longestPath; steps++) {
      if (!/^(?:\.|::|->|\?\.|\\)$/.test(this.text(at - 1)) || this.kind(at - 2) !== 'name') break
      at -= 2
    }
    return at
  }

  /** Where a name with dots ends, the call of a method without arguments included: `Errors.GONE.code()`. */
  pathEnd(index: number): number {
    let at = index
    for (let steps = 0; steps < longestPath; steps++) {
      const isJoined = /^(?:\.|::|->|\?\.|\?->)$/.test(this.text(at + 1))
      if (isJoined && this.kind(at + 2) === 'name') at += 2
      else if (at > index && this.text(at + 1) === '(' && this.text(at + 2) === ')') at += 2
      else break
    }
    return at
  }

  /** The last two names of a path, without methods that are called without arguments: `Errors.GONE`. */
  pathText(from: number, to: number): string {
    const names: string[] = []
    for (let at = from; at <= to; at++) {
      if (this.kind(at) === 'name' && this.text(at + 1) !== '(') names.push(this.text(at))
    }
    return names.slice(-2).join('.')
  }

  /** The part of its brackets that a token is in: its number, and where it begins. */
  partOf(index: number): { readonly index: number; readonly from: number } {
    const parts = this.#frames[index]?.parts ?? [index]
    let [low, high] = [0, parts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((parts[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return { index: low, from: parts[low] ?? index }
  }

  /** All parts of a call, an object or a list. */
  partsOf(frame: Frame): Part[] {
    return frame.parts.flatMap((from, index) => {
      const to = index + 1 < frame.parts.length ? (frame.parts[index + 1] ?? 0) - 2 : frame.close - 1
      if (from > to) return []
      const isPair = /^(?:=|:|:=|=>)$/.test(this.text(from + 1)) && this.kind(from) !== 'mark'
      return [{ key: isPair ? this.text(from) : undefined, index, from: isPair ? from + 2 : from, to }]
    })
  }

  /** The key before a value: what is before `:`, `=` or `=>`. An arrow of JavaScript has none, nor the rest of `a ? b : c`. */
  keyAt(start: number): string | undefined {
    const sign = this.text(start - 1)
    if (this.kind(start - 1) !== 'mark' || !/^(?:=|:|:=|=>)$/.test(sign)) return undefined
    if (sign === '=>' && /^(?:typescript|tsx|javascript|dart)$/.test(this.language)) return undefined
    if (sign === ':' && this.text(this.pathStart(start - 2) - 1) === '?') return undefined
    const before = this.kind(start - 2)
    if (before === 'text') return this.text(start - 2)
    const name = before === 'name' ? this.text(start - 2) : undefined
    return sign === '=' ? (this.#annotatedName(start - 1) ?? name) : name
  }

  /** Whether the key before a value is a text: what is under it is a row of a table, and no constant. */
  hasTextKey(start: number): boolean {
    return this.kind(start - 2) === 'text'
  }

  /** The name of `NAME: type = …`; of `NAME Type = …` in Go. */
  #annotatedName(sign: number): string | undefined {
    const row = this.tokens[sign]?.row
    for (let at = sign - 1; at >= 0 && at > sign - 16 && this.tokens[at]?.row === row; at--) {
      const isMark = this.kind(at) === 'mark'
      if (isMark && /^[({,;=]$/.test(this.text(at))) break
      if (isMark && this.text(at) === ':' && this.kind(at - 1) === 'name') return this.text(at - 1)
      const isFirst = this.tokens[at - 1]?.row !== row || /^(?:const|var|\(|;)$/.test(this.text(at - 1))
      if (this.language === 'go' && this.kind(at) === 'name' && isFirst)
        return /^(?:const|var)$/.test(this.text(at)) ? undefined : this.text(at)
    }
    return undefined
  }
}

function placesOfNames(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'name') continue
    const known = places.get(text)
    if (known === undefined) places.set(text, [index])
    else known.push(index)
  }
  return places
}
