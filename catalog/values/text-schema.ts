import { z } from 'zod'
import { findHiddenReferences, hasReference } from '../text/hidden-reference'
import { findMarkdownFault } from '../text/markdown-limit'
import { plainText } from '../text/plain-text'
import { findUnsafeOffset, hasVisibleCharacter, type TextRule, unsafeWords } from '../text/unsafe-character'

/** Longest text field that the content may hold, in UTF-16 code units. */
export const longestText = 65_536

/**
 * A text field with something to see in it, and without characters that nobody sees, so that what a
 * reader sees is what the author wrote; no more Markdown than a page can take.
 */
export function text(description: string) {
  return markdown(description, 'text')
}

/**
 * Text of one line, for names and titles: a line break in it would end the heading, the list
 * item or the header field that it is written into. One at its very end, as YAML's `|` leaves it, is none.
 */
export function line(description: string) {
  return oneLine(description, 'name')
}

/** Text of one line that programs compare, such as a code: whatever is in it is seen. */
export function codeLine(description: string) {
  return oneLine(description, 'code')
}

/** HTTP text (RFC 9112 message format): one string, or an array with one line each, joined by a line feed. */
export function httpText(description: string) {
  return z
    .union([literalText(description), z.array(z.string().max(longestText)).min(1)])
    .transform((value) => (typeof value === 'string' ? value : value.join('\n')))
    .transform((value) => value.replace(/\r\n?/g, '\n').replace(/\n+$/, ''))
    .pipe(literalText(description))
    .meta({ description })
}

/** One line of HTTP text, letter by letter. */
export function httpLine(description: string) {
  return literalText(description).superRefine((value, context) => {
    if (!/[\r\n]/.test(value)) return
    const params = { received: 'several lines', write: 'a list with one line each' }
    context.addIssue({ code: 'custom', message: 'one line of the request', params })
  })
}

/** What a program prints: one string, or an array with one line each. */
export function shownText(description: string) {
  return httpText(description)
}

function oneLine(description: string, rule: TextRule) {
  return markdown(description, rule).superRefine((value, context) => {
    if (!/[\r\n]/.test(value.trim())) return
    const params = { received: 'several lines', write: 'the same text on one line' }
    context.addIssue({ code: 'custom', message: 'text of one line', params })
  })
}

function markdown(description: string, rule: TextRule) {
  return literalText(description, rule).superRefine((value, context) => {
    if (value.length > longestText) return
    const fault = findMarkdownFault(value)
    if (fault !== undefined) {
      const params = { received: `${fault.received}, in line ${fault.line} of it`, write: 'a simpler text' }
      context.addIssue({ code: 'custom', message: fault.expected, params })
    } else if (hasReference(value)) refuseReferences(value, context)
  })
}

function literalText(description: string, rule: TextRule = 'text') {
  return z
    .string()
    .max(longestText)
    .superRefine((value, context) => {
      const offset = findUnsafeOffset(value, rule)
      if (offset !== undefined) context.addIssue(unsafeIssue(value, offset))
      else if (!hasVisibleCharacter(value)) context.addIssue(emptyIssue())
    })
    .meta({ description })
}

/** The first character of a text that must not be published, as an issue; `offset` leads to its place. */
export function unsafeIssue(value: string, offset: number) {
  const { expected, received, write } = unsafeWords(value, offset)
  return { code: 'custom' as const, message: expected, params: { received, write, offset } }
}

function emptyIssue() {
  return { code: 'custom' as const, message: 'text that is not empty', params: { write: 'the text itself' } }
}

function refuseReferences(value: string, context: z.RefinementCtx) {
  const [hidden] = findHiddenReferences(value)
  if (hidden === undefined) {
    if (!hasVisibleCharacter(plainText(value))) context.addIssue(emptyIssue())
    return
  }
  const message = 'text without invisible characters'
  const received = `${hidden.character}, as a character reference`
  context.addIssue({ code: 'custom', message, params: { received, write: 'the same text without the reference' } })
}

/** Texts that look like a secret and are none, letter by letter. */
export function notSecret() {
  return z
    .array(literalText('The text, letter by letter, that looks like a secret and never was one.'))
    .default([])
    .meta({ description: 'False alarms of the check for secrets. One that is no longer needed is refused.' })
}
