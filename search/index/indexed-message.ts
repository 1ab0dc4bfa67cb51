import { messageSlots, type SlottedText } from '../../catalog/address/slotted-text'
import type { Entry } from '../../catalog/model/catalog'
import { compileTemplate, nameless } from './compile-template'

/** A message with its params as `compileTemplate` takes them. */
export interface IndexedMessage {
  readonly message: string | undefined
  readonly params: readonly (readonly [placeholder: string, name: string])[]
}

/** First of the private code points, which are in no content. */
const firstMark = 0xe000

/**
 * The message of an entry for the index, cut where its page cuts it. `compileTemplate` knows only the texts of
 * the placeholders; where one of them is in literal text too, or within another, each gets a mark instead.
 * A placeholder that nobody has documented yet, as in a draft, holds any value and has no name.
 */
export function indexedMessage(entry: Pick<Entry, 'message' | 'params' | 'placeholders'>): IndexedMessage {
  const { message } = entry
  const documented = entry.params.map(({ placeholder, name }) => [placeholder, name] as const)
  if (message === undefined) return { message, params: documented }
  const parts = messageSlots(entry)
  const slots = parts.flatMap((part) => (typeof part === 'string' ? [] : [part]))
  if (slots.length === 0) return { message, params: documented }
  const names = slots.map(({ field }) => field?.slice('p.'.length) ?? nameless)
  const others = new Set(slots.flatMap(({ field, text }) => (field === undefined ? [text] : [])))
  const params = [...documented, ...[...others].map((placeholder) => [placeholder, nameless] as const)]
  const pieces = literalPieces(parts)
  const compiled = compileTemplate(message, params)
  if (same(compiled.pieces, pieces) && same(compiled.names, names)) return { message, params }
  const mark = (index: number) => String.fromCodePoint(firstMark + index)
  return {
    message: pieces.map((piece, index) => (index === 0 ? piece : `${mark(index - 1)}${piece}`)).join(''),
    params: names.map((name, index) => [mark(index), name]),
  }
}

/** The literal text before, between and after the placeholders. */
function literalPieces(parts: SlottedText): string[] {
  const pieces = ['']
  for (const part of parts) {
    if (typeof part === 'string') pieces.push(`${pieces.pop() ?? ''}${part}`)
    else pieces.push('')
  }
  return pieces
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index])
}
