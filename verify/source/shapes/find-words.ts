import { hole } from '../tokens/token'
import type { Head } from './code-heads'
import { codeStyle } from './code-style'
import { type KnownCodes, strengthOf } from './known-codes'

/** A word of a text that is a code, or that looks like one that no catalog has. */
export interface FoundWord {
  readonly word: string
  readonly isKnown: boolean
  /** Whether it is all of the text. */
  readonly isWhole: boolean
}

/** A word with what joins it to others: a code never ends within one. */
const words = /[\p{L}\p{N}_$](?:[\p{L}\p{N}_$]|[-.:#/\u2010-\u2015\uFFFC](?=[\p{L}\p{N}_$\uFFFC])|\uFFFC)*/gu

/**
 * The codes in a text, as words of their own: `ORD-0001` in `ORD-0001: gone` and in an address, not in `ORD-00011` or
 * `X-ORD-0001`. What only looks like a code is there where its head is that of known codes.
 */
export function findWords(text: string, known: KnownCodes): FoundWord[] {
  const whole = text.trim()
  if (known.find(whole).length > 0) return [{ word: whole, isKnown: true, isWhole: true }]
  const found: FoundWord[] = []
  for (const match of text.matchAll(words)) {
    for (const word of readings(match[0])) {
      const isWhole = word === whole
      if (known.has(word) && (strengthOf(word) === 'strong' || isNamed(text, match.index, word))) {
        found.push({ word, isKnown: true, isWhole })
      } else if (
        !known.has(word) &&
        known.heads.some((head) => hasHead(word, head, isWhole || isLead(text, word), known))
      ) {
        found.push({ word, isKnown: known.find(word).length > 0, isWhole })
      }
    }
  }
  return found
}

/** A word itself; the parts of an address or of a path; what is before a colon. */
function readings(word: string): string[] {
  if (word.includes(hole)) return []
  const parts = word.split(/[/:#]/)
  const inner = parts.length > 1 ? parts : []
  return [...new Set([word, ...inner])].filter((part) => part !== '')
}

/** A code without digits is one within a text where something follows it: `order_gone: …`, or in an address. */
function isNamed(text: string, at: number, word: string): boolean {
  if (strengthOf(word) === 'weak') return false
  const start = text.indexOf(word, at)
  const after = text.slice(start + word.length)
  return (start === 0 && /^\s*[:|]\s/.test(after)) || (/^https?:|^urn:|^\//.test(text) && /^\/?(?:$|[?#])/.test(after))
}

/** Whether a text begins with a word and a colon: `order_gone: order 7 is gone`. */
function isLead(text: string, word: string): boolean {
  return text.startsWith(word) && /^\s?[:|]\s/.test(text.slice(word.length))
}

/** The word that a text begins with, before a colon, where it looks like a code of several words. */
export function leadingWord(text: string, known: KnownCodes): string | undefined {
  const word = /^[A-Za-z][\w./-]*[A-Za-z0-9](?=\s?[:|]\s)/.exec(text)?.[0]
  return word !== undefined && known.styles.has(codeStyle(word) ?? '') && strengthOf(word) !== 'weak' ? word : undefined
}

function hasHead(word: string, { text, digits }: Head, isWhole: boolean, known: KnownCodes): boolean {
  if (!word.startsWith(text)) return false
  const rest = word.slice(text.length)
  if (digits === undefined)
    return isWhole && /^[A-Za-z0-9](?:.*[A-Za-z0-9])?$/.test(rest) && known.styles.has(codeStyle(word) ?? '')
  if (!/^\d+$/.test(rest) || rest.length < digits[0] || rest.length > digits[1]) return false
  // A letter and three digits are too little to be known by within other text.
  return isWhole || text.replace(/[^A-Za-z]/g, '').length > 1 || rest.length > 3
}

/** The heads that a text ends with before something that is filled in: `ORD-` in `ORD-${n}`. */
export function assembledHeads(text: string, known: KnownCodes): string[] {
  if (!text.includes(hole)) return []
  const found: string[] = []
  for (const { text: head } of known.heads) {
    const at = text.indexOf(head + hole)
    if (at === 0 || (at > 0 && !/[\w-]/.test(text[at - 1] ?? ''))) found.push(head)
  }
  return found
}
