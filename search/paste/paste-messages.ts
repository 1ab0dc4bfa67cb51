import type { Leaf } from '../text/scan-json'
import { readLogLines } from './log-lines'
import { roleOfKey } from './payload-keys'
import { unescapeQuotes } from './unescape-paste'

const mostMessages = 16
/** A value in a message may have thousands of characters. */
const longestMessage = 16_000
const longestLine = 1_000

interface Told {
  readonly values: readonly Leaf[]
  /** What stands outside of JSON; all of it where there is none. */
  readonly loose: string
  readonly body: string
}

/** Messages and titles of a paste by their keys, then what its lines say; the likeliest first, at most 16. */
export function readMessages({ values, loose, body }: Told): readonly string[] {
  const byRole = (wanted: 'message' | 'title' | 'code'): readonly string[] =>
    values.flatMap(({ key, value }) =>
      typeof value === 'string' && roleOfKey(key) === wanted && /\s/.test(value.trim())
        ? [value.slice(0, longestMessage)]
        : [],
    )
  const all = [...byRole('message'), ...byRole('title'), ...byRole('code'), ...asOneLine(body), ...readLogLines(loose)]
  return [...new Set(all)].slice(0, mostMessages)
}

/**
 * A short paste as one message: a mail client wraps lines, and braces between words are an
 * argument (`the value {"a":1} is not nested`), not the body of a response.
 */
function asOneLine(body: string): readonly string[] {
  if (body.length > longestLine) return []
  const opening = body.search(/[{[]/)
  const whole = opening === -1 ? /\S\n\s*\S/.test(body) : isAmidWords(body)
  return whole ? [joinWrapped(unescapeQuotes(body).trim())] : []
}

/** Lines that a window or a mail client has broken, joined; a line end of somebody's value stays. */
function joinWrapped(text: string): string {
  return text.replace(/\n[ \t]{2,}/g, ' ').replace(/([^\n]{55})\n[ \t]*(?=\S)/g, '$1 ')
}

/** Whether words stand before the first brace or bracket and after the last one. */
export function isAmidWords(body: string): boolean {
  const before = body.slice(0, Math.max(0, body.search(/[{[]/)))
  const after = body.slice(Math.max(body.lastIndexOf('}'), body.lastIndexOf(']')) + 1)
  return [before, after].every((text) => /\p{L}{2}["']?\s+["']?\p{L}{2}/u.test(text))
}
