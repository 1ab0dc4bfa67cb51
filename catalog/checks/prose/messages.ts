import type { Problem } from '../../model/problem'
import type { ParsedEntry } from '../../parse/parse-entries'
import { parseTemplate } from '../../values/message-template'
import type { Check } from '../frame/check'

/** Whether search can use the messages, and pages can show the notes on them: warnings only, since the wire text is the API's. */
export const checkMessages: Check = ({ parsed, unknown }) =>
  (unknown.has('placeholders') ? [] : parsed).flatMap((item) => [
    ...catchAllProblems(item),
    ...braceProblems(item),
    ...noteProblems(item),
  ])

/** A message without a word of its own fits every text, so no text can lead to it. */
function catchAllProblems({ entry, locate }: ParsedEntry): Problem[] {
  const { message, placeholders } = entry
  if (message === undefined) return []
  const parts = parseTemplate(message, placeholders)
  const words = parts.filter((part) => part.kind === 'text' && /[\p{L}\p{N}]/u.test(part.text))
  if (words.length > 0 || !parts.some((part) => part.kind === 'placeholder')) return []
  return [
    {
      kind: 'catch-all-message',
      subject: message,
      place: locate(['message']),
      expected: 'a message with words of its own beside its placeholders',
      received: JSON.stringify(message),
      write: 'a message as it really occurs, with "messageSource": "illustrative", or no message',
    },
  ]
}

/** No page has a place for a note on a message that is not there. */
function noteProblems({ entry, locate }: ParsedEntry): Problem[] {
  if (entry.messageNote === undefined || entry.message !== undefined) return []
  return [
    {
      kind: 'note-without-message',
      subject: 'messageNote',
      place: locate(['messageNote']),
      expected: 'a "message" that the note speaks of',
      received: 'none',
      write: 'the message, or put the note into "summary"',
    },
  ]
}

/** A brace without its partner may be a placeholder with a typo. */
function braceProblems({ entry, locate }: ParsedEntry): Problem[] {
  const { message = '', placeholders } = entry
  if (placeholders?.every((syntax) => !syntax.endsWith('brace'))) return []
  const literal = parseTemplate(message, placeholders).flatMap((part) => (part.kind === 'text' ? [...part.text] : []))
  const count = (brace: string) => literal.filter((character) => character === brace).length
  if (count('{') === count('}')) return []
  const [lone, partner] = count('{') > count('}') ? ['{', '}'] : ['}', '{']
  return [
    {
      kind: 'lone-brace',
      subject: lone,
      place: locate(['message']),
      expected: 'a brace on either side of a placeholder',
      received: `one \`${lone}\` more than \`${partner}\``,
      write: 'the placeholder in full; nothing, where the API sends it like this',
    },
  ]
}
