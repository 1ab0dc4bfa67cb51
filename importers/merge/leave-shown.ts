import { plainText } from '../../catalog/text/plain-text'
import { isFilled, isShownBy } from '../mapping/filled-message'
import type { ShownText } from '../mapping/shown-messages'
import { markOf } from './import-memory'
import type { Rights } from './rights'

/** An entry while it is merged. */
interface Merging {
  readonly incoming: Map<string, unknown>
  readonly content: ReadonlyMap<string, unknown>
  readonly fields: Map<string, unknown>
  readonly before: Map<string, string>
  readonly marks: Map<string, string>
  readonly ownerOf: (field: string) => number | undefined
}

/** Before the index of an import and the name of a field: the mark of what that import said of it, and was left out. */
export const leftOut = '~'

/**
 * A title or a summary that is the message with the values of one occurrence says nothing of the code. It is left out where
 * the message is not of the same import, and goes as soon as another one brings the message. What was left out once stays
 * out while its source says the same, whatever becomes of the message. Gives the fields that are left out.
 */
export function leaveShown(
  { incoming, content, fields, before, marks, ownerOf }: Merging,
  { rights, isComplete }: { readonly rights: Rights; readonly isComplete: boolean },
): ShownText['field'][] {
  const leaving: ShownText['field'][] = []
  const owner = ownerOf('message')
  const isOther = owner === undefined || !rights.shares(owner)
  for (const field of ['title', 'summary'] as const) {
    const [ours, theirs, writer] = [content.get(field), incoming.get(field), ownerOf(field)]
    const left = `${leftOut}${rights.index}.${field}`
    const isLeft = before.get(left) === markOf(theirs) && content.has('message')
    if (isOther && theirs !== undefined && (isLeft || isShown(content.get('message'), theirs))) {
      incoming.delete(field)
      marks.set(left, markOf(theirs))
      leaving.push(field)
    }
    const isOfOther = writer !== undefined && !rights.shares(writer) && before.get(field) === markOf(ours)
    if (isComplete || !isOfOther || !isShown(incoming.get('message'), ours)) continue
    fields.delete(field)
    before.delete(field)
    marks.set(`${leftOut}${writer}.${field}`, markOf(ours))
    leaving.push(field)
  }
  return leaving
}

function isShown(message: unknown, text: unknown): boolean {
  return typeof message === 'string' && typeof text === 'string' && isShownBy(message, plainText(text))
}

/** Whether a text is a message with its values. */
export function isExample(message: unknown, text: unknown): boolean {
  return typeof message === 'string' && typeof text === 'string' && isFilled(message, text)
}
