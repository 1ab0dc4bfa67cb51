import type { Catalog, Entry } from '../../../catalog/model/catalog'
import { parseTemplate } from '../../../catalog/values/message-template'
import { type EntriesByName, entriesByName } from '../../model/entries-by-name'
import { codeHeads, type Head } from './code-heads'
import { codeStyle } from './code-style'
import { type NearCode, NearCodes } from './near-codes'

/**
 * How much a word says by itself. `strong`: it is this code wherever it is in a text: `ORD-0001`, `FST_ERR_BAD_URL`.
 * `word`: as a whole text: `order_not_found`. `weak`: only where codes are given: `conflict`, `404`.
 */
export type Strength = 'strong' | 'word' | 'weak'

/** A code with something to fill in, as its literal parts. */
interface TemplateCode {
  readonly parts: readonly string[]
  readonly entries: readonly Entry[]
}

/** The codes of the catalogs that a source is compared with. */
export class KnownCodes {
  readonly heads: readonly Head[]
  /** What all their codes look like. */
  readonly styles: ReadonlySet<string>
  readonly #byName: EntriesByName
  readonly #near: NearCodes
  readonly #templates: TemplateCode[] = []

  constructor(readonly catalogs: readonly Catalog[]) {
    const entries = catalogs.flatMap((catalog) => catalog.entries)
    this.#byName = entriesByName(entries)
    for (const entry of entries) this.#addTemplate(entry)
    const codes = entries.map(({ code }) => code)
    this.heads = codeHeads(codes)
    this.#near = new NearCodes(codes)
    this.styles = new Set(codes.flatMap((code) => codeStyle(code) ?? []))
  }

  #addTemplate(entry: Entry): void {
    const parts = parseTemplate(entry.code, entry.placeholders)
    if (parts.some(({ kind }) => kind === 'placeholder')) {
      const literal = literalParts(parts)
      if (literal.join('').length > 2) this.#templates.push({ parts: literal, entries: [entry] })
    }
  }

  /** The entries that have a word as their code or alias; those whose code it fills in. */
  find(word: string): readonly Entry[] {
    const exact = this.#byName.get(word)
    if (exact !== undefined) return exact
    return this.#templates.find(({ parts }) => fills(word, parts))?.entries ?? []
  }

  has(word: string): boolean {
    return this.#byName.has(word)
  }

  /** The code that a word which no catalog has is a typo of. */
  near(word: string): NearCode | undefined {
    return this.find(word).length > 0 ? undefined : this.#near.find(word)
  }

  /** The first of some words that is a code or an alias. */
  firstOf(words: readonly string[]): string | undefined {
    return words.find((word) => this.has(word))
  }

  /** What codes with something to fill in begin with. */
  templateHeads(): string[] {
    return this.#templates.flatMap(({ parts: [first = ''] }) => (first === '' ? [] : [first]))
  }

  /** All codes and aliases. */
  names(): Iterable<string> {
    return this.#byName.keys()
  }
}

/** Literal text before, between and behind placeholders. */
function literalParts(parts: readonly { readonly kind: string; readonly text: string }[]): string[] {
  const literal = ['']
  for (const { kind, text } of parts) {
    if (kind === 'placeholder') literal.push('')
    else literal[literal.length - 1] += text
  }
  return literal
}

function fills(word: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  if (!word.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1
    if (isLast && part === '') return at < word.length
    const next = isLast ? word.length - part.length : word.indexOf(part, at + 1)
    if (next <= at || !word.startsWith(part, next)) return false
    at = next + part.length
  }
  return at === word.length
}

/** How much a code says by itself. */
export function strengthOf(code: string): Strength {
  if (/^-?\d+$/.test(code)) return code.length > 5 ? 'word' : 'weak'
  if (/[A-Za-z]{2,}[-_.:#]?\d{3,}$/.test(code) || /[A-Za-z]\d{4,}$/.test(code)) return 'strong'
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(code)) return 'strong'
  if (/[A-Za-z0-9][-_.:/][A-Za-z0-9]/.test(code) || /[a-z][A-Z]/.test(code)) return 'word'
  return 'weak'
}
