import type { Entry } from '../../../catalog/model/catalog'
import { messagesOf } from '../../../catalog/model/entry-messages'
import { fitsAround } from '../../../catalog/text/fits-around'
import { parseTemplate } from '../../../catalog/values/message-template'
import { withoutCode } from '../../../catalog/values/without-code'
import { hole } from '../tokens/token'

/** Whatever is filled in, in the formats of many languages: `%s`, `{}`, `{0:N2}`, `{:?}`, `${name}`, `%(name)s`. */
const filled =
  /\$?\{\{?[^{}]{0,60}\}?\}|%\([\w.-]+\)[-+#0]*\d*(?:\.\d+)?[A-Za-z]|%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?[vTtbcdoqxXUeEfFgGspiu@](?![a-zA-Z])|%[A-Za-z_]\w*%/g

/** Whether a text of the source is a message of one of these entries. Undefined where none states a message, or the text says nothing. */
export function fitsMessage(text: string, entries: readonly Entry[]): boolean | undefined {
  const source = canonical(withoutCode(text, entries))
  if (source.replaceAll(hole, '').trim().length < 3) return undefined
  const templates = entries.flatMap((entry) => messagesOf(entry).map((message) => templateOf(message, entry)))
  if (templates.length === 0) return undefined
  const titles = entries.map(({ title }) => canonical(title))
  return titles.includes(source) || templates.some((template) => covers(template, source) || covers(source, template))
}

function templateOf(message: string, { placeholders }: Entry): string {
  const parts = parseTemplate(message, placeholders)
  return canonical(parts.map(({ kind, text }) => (kind === 'placeholder' ? hole : text)).join(''))
}

/** A text with a hole for whatever is filled in, blanks alike. */
function canonical(text: string): string {
  return text
    .replaceAll('%%', '%')
    .replace(filled, hole)
    .replace(new RegExp(`${hole}(?:\\s*${hole})*`, 'g'), hole)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a text is a pattern, with something for each hole. */
function covers(pattern: string, text: string): boolean {
  if (pattern === text) return true
  const pieces = pattern.split(hole)
  return pieces.length > 1 && pieces.join('').trim().length >= 3 && fitsAround(pieces, text)
}
