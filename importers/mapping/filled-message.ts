import { parseTemplate } from '../../catalog/values/message-template'
import type { PlaceholderSyntax } from '../../catalog/values/vocabulary'
import { findSyntaxes } from './find-placeholders'

/** With fewer letters around its values a message fits too much. */
const leastLetters = 8
/** Of longer texts nobody knows what is a value. */
const longest = 1_000

/**
 * Whether a text is a message with values in the place of its placeholders: `Label L-81 has expired` of `Label {id} has
 * expired`. An example says so, and no other message.
 */
export function isFilled(message: string, text: string, used?: readonly PlaceholderSyntax[]): boolean {
  if (message === text || message.length > longest || text.length > longest) return false
  const parts = parseTemplate(message, used ?? findSyntaxes([message]))
  const literals = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))
  if (literals.length === parts.length || (literals.join('').match(/\p{L}/gu) ?? []).length < leastLetters) return false
  let at = 0
  let isFirst = true
  let isOpen = false
  for (const part of parts) {
    if (part.kind !== 'text') {
      isOpen = true
      continue
    }
    // A value has at least one character, and the last text ends the message.
    const from = at + (isOpen ? 1 : 0)
    const found = part === parts.at(-1) && isOpen ? text.length - part.text.length : text.indexOf(part.text, from)
    if (found < from || !text.startsWith(part.text, found) || (isFirst && !isOpen && found !== 0)) return false
    if (!isOpen && found !== at) return false
    at = found + part.text.length
    isFirst = false
    isOpen = false
  }
  return isOpen ? at < text.length : at === text.length
}
