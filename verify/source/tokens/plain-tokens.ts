import { stringText } from './string-text'
import { hole, type Token } from './token'

interface Style {
  readonly lines: readonly string[]
  readonly blocks: readonly (readonly [string, string])[]
  readonly canNest: boolean
  /** How interpolations begin in a text in double quotes. */
  readonly opens: readonly string[]
}

const slashes: Style = { lines: ['//'], blocks: [['/*', '*/']], canNest: false, opens: ['${'] }
const hashes: Style = { lines: ['#'], blocks: [], canNest: false, opens: ['#{', '${'] }
const dashes: Style = { lines: ['--'], blocks: [], canNest: false, opens: [] }
const slashBlock = ['/*', '*/'] as const

const styles: ReadonlyMap<string, Style> = new Map<string, Style>([
  ...['rb', 'rake', 'cr'].map((ending) => [ending, { ...hashes, blocks: [['\n=begin', '\n=end']] }] as const),
  ...['sh', 'bash', 'zsh', 'pl', 'pm', 'r', 'jl', 'nim', 'tcl', 'yml', 'yaml', 'toml', 'tf', 'mk', 'conf'].map(
    (ending) => [ending, hashes] as const,
  ),
  ['properties', { ...hashes, lines: ['#', '!'] }],
  ...['ex', 'exs'].map(
    (ending) =>
      [
        ending,
        {
          ...hashes,
          blocks: [
            ['@doc """', '"""'],
            ['@moduledoc """', '"""'],
          ],
        },
      ] as const,
  ),
  ['ps1', { ...hashes, blocks: [['<#', '#>']] }],
  ...['swift', 'scala', 'sc', 'dart', 'd'].map(
    (ending) => [ending, { ...slashes, canNest: true, opens: ['${', '\\('] }] as const,
  ),
  ['adb', dashes],
  ['lua', { ...dashes, blocks: [['--[[', ']]']] }],
  ...['sql', 'vhd'].map((ending) => [ending, { ...dashes, blocks: [slashBlock] }] as const),
  ...['hs', 'elm'].map((ending) => [ending, { ...dashes, blocks: [['{-', '-}']], canNest: true }] as const),
  ...['clj', 'cljs', 'cljc', 'lisp', 'scm', 'el'].map(
    (ending) => [ending, { ...hashes, lines: [';'], opens: [] }] as const,
  ),
  ...['erl', 'hrl'].map((ending) => [ending, { ...hashes, lines: ['%'], opens: [] }] as const),
  ...['ml', 'mli', 'fs', 'fsx'].map(
    (ending) => [ending, { ...slashes, blocks: [['(*', '*)']], canNest: true }] as const,
  ),
  ...['html', 'xml', 'resx', 'vue', 'svelte'].map(
    (ending) =>
      [
        ending,
        {
          ...slashes,
          blocks: [
            ['<!--', '-->'],
            ['/*', '*/'],
          ],
        },
      ] as const,
  ),
])

/** Reads code of a language without a grammar, by what its comments and texts look like. Linear, and never throws. */
export function plainTokens(text: string, ending: string): Token[] {
  return new Lexer(text, ending, styles.get(ending) ?? slashes).read()
}

const word = /[\p{L}_$@][\p{L}\p{N}_$]*[!?]?/uy
const symbol = /[A-Za-z_]\w*/y
const symbols = new Set(['rb', 'rake', 'cr', 'ex', 'exs', 'clj', 'cljs', 'cljc'])
const number = /\d[\w.]*/y
const mark = /===|!==|==|!=|=>|->|::|:=|<>|\.\.|[^\s]/uy

/** The row of a quote that nothing closes up to the end of the file. */
const everywhere = -1

/** Longest expression of an interpolation. */
const farthest = 300

class Lexer {
  readonly #text: string
  readonly #ending: string
  readonly #style: Style
  readonly #tokens: Token[] = []
  #at = 0
  #row = 0
  #line = 0
  /** Quotes that nothing closes, by the row in which that is so: those after them are not looked at, or time would be squared. */
  readonly #unclosed = new Map<string, number>()

  constructor(text: string, ending: string, style: Style) {
    this.#text = text
    this.#ending = ending
    this.#style = style
  }

  read(): Token[] {
    while (this.#at < this.#text.length) {
      if (!this.#skip() && !this.#readText() && !this.#readSymbol()) this.#readWord()
    }
    return this.#tokens
  }

  /** Blanks and comments. */
  #skip(): boolean {
    const start = this.#at
    const character = this.#text.charCodeAt(start)
    const [open, close] = this.#style.blocks.find(([begin]) => this.#text.startsWith(begin, start)) ?? []
    if (open !== undefined && close !== undefined) return this.#moveTo(this.#endOf(open, close))
    if (character <= 32) return this.#moveTo(start + 1)
    if (!this.#style.lines.some((begin) => this.#text.startsWith(begin, start)) || this.#isWithinWord(start))
      return false
    const end = this.#text.indexOf('\n', start)
    return this.#moveTo(end < 0 ? this.#text.length : end)
  }

  /** A `#` within a word begins no comment: `a#b`. */
  #isWithinWord(start: number): boolean {
    return this.#text[start] === '#' && start > 0 && /[\w$&]/.test(this.#text[start - 1] ?? '')
  }

  /** Where a comment ends: at its first end, or where as many have ended as have begun. One pass. */
  #endOf(open: string, close: string): number {
    const signs = new RegExp([...(this.#style.canNest ? [open] : []), close].map(literally).join('|'), 'g')
    signs.lastIndex = this.#at + open.length
    let depth = 1
    for (let sign = signs.exec(this.#text); sign !== null; sign = signs.exec(this.#text)) {
      depth += sign[0] === close ? -1 : 1
      if (depth === 0) return signs.lastIndex
    }
    return this.#text.length
  }

  #moveTo(end: number): true {
    for (let at = this.#at; at < end; at++) {
      if (this.#text.charCodeAt(at) !== 10) continue
      this.#row++
      this.#line = at + 1
    }
    this.#at = end
    return true
  }

  #readText(): boolean {
    const start = this.#at
    const quote = ['"""', "'''", '"', "'", '`'].find((sign) => this.#text.startsWith(sign, start))
    if (quote === undefined) return false
    const unclosed = this.#unclosed.get(quote)
    if (unclosed === this.#row || unclosed === everywhere) return this.#addMark(start)
    const isLong = quote.length === 3 || quote === '`'
    const opens = quote === "'" ? [] : this.#style.opens
    let written = quote
    const holes: string[] = []
    let at = start + quote.length
    for (; at < this.#text.length && !this.#text.startsWith(quote, at); at++) {
      const character = this.#text[at] ?? ''
      if (character === '\n' && !isLong) return this.#leaveOpen(quote, this.#row)
      const open = opens.find((sign) => this.#text.startsWith(sign, at))
      if (open !== undefined) {
        const end = this.#closing(at + open.length, open.endsWith('(') ? ')' : '}')
        holes.push(this.#text.slice(at + open.length, end))
        written += hole
        at = end
      } else if (character === '\\') {
        written += this.#text.slice(at, at + 2)
        at++
      } else written += character
    }
    if (at >= this.#text.length) return this.#leaveOpen(quote, everywhere)
    const given = holes.length === 0 ? {} : { holes: holes.map((text) => text.trim()) }
    this.#tokens.push({
      kind: 'text',
      text: stringText(written + quote, this.#ending),
      at: start,
      ...this.#start(),
      ...given,
    })
    return this.#moveTo(at + quote.length)
  }

  #start() {
    return { row: this.#row, column: this.#at - this.#line }
  }

  /** Where an interpolation ends: within its line, and not far away. */
  #closing(from: number, close: string): number {
    const near = this.#text.slice(from, from + farthest).split('\n', 1)[0] ?? ''
    const end = near.indexOf(close)
    return from + (end < 0 ? near.length : end)
  }

  #leaveOpen(quote: string, row: number): true {
    this.#unclosed.set(quote, row)
    return this.#addMark(this.#at)
  }

  /** A quote that nothing closes is a sign like others. */
  #addMark(start: number): true {
    this.#tokens.push({ kind: 'mark', text: this.#text[start] ?? '', at: start, ...this.#start() })
    this.#at = start + 1
    return true
  }

  /** `:order_gone` of Ruby, Elixir and Clojure is a text without quotes. */
  #readSymbol(): boolean {
    if (this.#text[this.#at] !== ':' || !symbols.has(this.#ending) || /[\w:)\]]/.test(this.#text[this.#at - 1] ?? ''))
      return false
    symbol.lastIndex = this.#at + 1
    const [found] = symbol.exec(this.#text) ?? []
    if (found === undefined) return false
    this.#tokens.push({ kind: 'text', text: found, at: this.#at, ...this.#start() })
    return this.#moveTo(this.#at + 1 + found.length)
  }

  #readWord(): void {
    for (const [kind, pattern] of [
      ['name', word],
      ['number', number],
      ['mark', mark],
    ] as const) {
      pattern.lastIndex = this.#at
      const [found] = pattern.exec(this.#text) ?? []
      if (found === undefined) continue
      this.#tokens.push({ kind, text: found, at: this.#at, ...this.#start() })
      this.#at += found.length
      return
    }
    this.#at++
  }
}

function literally(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}
