import type { Entry } from '../../catalog/model/catalog'
import { messageSlots } from '../../catalog/model/slotted-text'
import { compileTemplate } from './compile-template'

/** A message with its params as `compileTemplate` takes them. */
export interface IndexedMessage {
  readonly message: string | undefined
  readonly params: readonly (readonly [placeholder: string, name: string])[]
}

/** First of the private code points, which stand in no content. */
const firstMark = 0xe000

/**
 * The message of an entry for the index, cut where its page cuts it. `compileTemplate` knows only the texts of
 * the placeholders; where one of them stands in literal text too, or within another, each gets a mark instead.
 */
export function indexedMessage(entry: Pick<Entry, 'message' | 'params' | 'placeholders'>): IndexedMessage {
  const { message } = entry
  const params = entry.params.map(({ placeholder, name }) => [placeholder, name] as const)
  if (message === undefined || params.length === 0) return { message, params }
  const slots = messageSlots(entry).flatMap((part) =>
    typeof part === 'string' || part.field === undefined ? [] : [part.field.slice('p.'.length)],
  )
  const pieces = literalPieces(entry)
  const compiled = compileTemplate(message, params)
  if (same(compiled.pieces, pieces) && same(compiled.names, slots)) return { message, params }
  const mark = (index: number) => String.fromCodePoint(firstMark + index)
  return {
    message: pieces.map((piece, index) => (index === 0 ? piece : `${mark(index - 1)}${piece}`)).join(''),
    params: slots.map((name, index) => [mark(index), name]),
  }
}

/** The literal text between the placeholders that have a param; one that has none is text. */
function literalPieces(entry: Pick<Entry, 'message' | 'params' | 'placeholders'>): string[] {
  const pieces = ['']
  for (const part of messageSlots(entry)) {
    if (typeof part !== 'string' && part.field !== undefined) pieces.push('')
    else pieces.push(`${pieces.pop() ?? ''}${typeof part === 'string' ? part : part.text}`)
  }
  return pieces
}

function same(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index])
}
