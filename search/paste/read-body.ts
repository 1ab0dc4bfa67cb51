import { type Leaf, type Span, scanJson } from '../text/scan-json'
import { unescapeQuotes } from './unescape-paste'

const deepest = 8

export interface Body {
  /** Values of all structures, in order; empty where the text holds no key with a value. */
  readonly leaves: readonly Leaf[]
  /** Where the structures are. */
  readonly spans: readonly Span[]
}

/**
 * The values of the JSON in a text; also where it is escaped in a string, alone or within
 * other JSON, to a depth of 8. Values of an inner document keep the paths of their own.
 */
export function readBody(text: string): Body {
  return readAt(text, 1)
}

function readAt(text: string, depth: number): Body {
  const scanned = scanJson(text)
  const inner = depth === deepest ? [] : scanned.escaped.map((span) => readEscaped(text, span, depth))
  const told = inner.filter(({ leaves }) => leaves.length > 0)
  if (!scanned.found && told.length === 0) return { leaves: [], spans: [] }
  const leaves = [...withInner(scanned.leaves, depth), ...told.flatMap((body) => body.leaves)]
  const spans = [...scanned.spans, ...told.flatMap((body) => body.spans)]
  return {
    leaves: told.length === 0 ? leaves : leaves.sort((left, right) => left.at - right.at),
    spans: spans.sort((left, right) => left.at - right.at),
  }
}

function readEscaped(text: string, { at, end }: Span, depth: number): Body {
  const { leaves } = readAt(unescapeQuotes(text.slice(at, end)), depth + 1)
  return { leaves: leaves.map((leaf) => ({ ...leaf, at: Math.min(end, at + leaf.at) })), spans: [{ at, end }] }
}

function withInner(leaves: readonly Leaf[], depth: number): readonly Leaf[] {
  if (depth === deepest) return leaves
  return leaves.flatMap((leaf) => {
    if (typeof leaf.value !== 'string' || !/[{[]\s*\\*["'{]/.test(leaf.value)) return [leaf]
    const inner = readAt(leaf.value, depth + 1)
    if (inner.leaves.length === 0) return [leaf]
    const head = leaf.value.slice(0, leaf.value.search(/[{[]/)).trim()
    const own = head === '' ? [] : [leaf, { ...leaf, value: head }]
    return [...own, ...inner.leaves.map((found) => ({ ...found, at: leaf.at + found.at }))]
  })
}

/** A text with blanks instead of its structures: places and lines stay. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  let rest = ''
  let from = 0
  for (const { at, end } of spans) {
    if (at < from) continue
    rest += text.slice(from, at) + text.slice(at, end).replace(/[^\n]/g, ' ')
    from = end
  }
  return rest + text.slice(from)
}
