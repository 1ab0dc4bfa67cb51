import type { Entry } from '../../../catalog/model/catalog'
import { fitsAround } from '../../../catalog/text/fits-around'
import { parseTemplate } from '../../../catalog/values/message-template'
import { hole } from '../tokens/token'

/** Whatever is filled in, in the formats of many languages: `%s`, `{}`, `{0:N2}`, `{:?}`, `${name}`, `%(name)s`. */
const filled =
  /\$?\{\{?[^{}]{0,60}\}?\}|%\([\w.-]+\)[-+#0]*\d*(?:\.\d+)?[A-Za-z]|%(?:\d+\$)?[-+#0]*\d*(?:\.\d+)?[vTtbcdoqxXUeEfFgGspiu@](?![a-zA-Z])|%[A-Za-z_]\w*%/g

/** The messages that an entry states, in all languages and of all variants. */
export function messagesOf({ message, messages, variants }: Entry): string[] {
  const all = [message, ...Object.values(messages), ...variants.map((variant) => variant.message)]
  return all.flatMap((text) => (text === undefined ? [] : [text]))
}

/** Whether a text of the source is a message of one of these entries. Undefined where none states a message, or the text says nothing. */
export function fitsMessage(text: string, entries: readonly Entry[]): boolean | undefined {
  const source = canonical(withoutCode(text, entries))
  if (source.replaceAll(hole, '').trim().length < 3) return undefined
  const templates = entries.flatMap((entry) => messagesOf(entry).map((message) => templateOf(message, entry)))
  if (templates.length === 0) return undefined
  const titles = entries.map(({ title }) => canonical(title))
  return titles.includes(source) || templates.some((template) => covers(template, source) || covers(source, template))
}

function withoutCode(text: string, entries: readonly Entry[]): string {
  const code = entries.map((entry) => entry.code).find((name) => text.startsWith(name) || text.startsWith(`[${name}]`))
  return code === undefined ? text : text.slice(text.indexOf(code) + code.length).replace(/^[\]\s:|–-]+/, '')
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
