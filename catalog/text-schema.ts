import { z } from 'zod'
import { findMarkdownFault } from './markdown-limit'
import { describeCodePoint, findUnsafeCharacter, findUnsafeReference } from './unsafe-character'

/** Longest text field that the content may hold, in UTF-16 code units. */
export const longestText = 65_536

/**
 * A non-empty text field: well-formed Unicode without control or bidirectional
 * control characters, so that what a reader sees is what the author wrote, and no
 * more Markdown than a page can take.
 */
export function text(description: string) {
  return literalText(description).superRefine((value, context) => {
    if (value.length > longestText) return
    const reference = findUnsafeReference(value)
    if (reference !== undefined) context.addIssue(unsafe(`\`${reference}\``))
    const fault = findMarkdownFault(value)
    if (fault === undefined) return
    const params = { received: `${fault.received}, in line ${fault.line} of it`, write: 'a simpler text' }
    context.addIssue({ code: 'custom', message: fault.expected, params })
  })
}

/**
 * Text of one line, for names, titles and codes: a line break in it would end the heading, the list
 * item or the header field that it is written into. One at its very end, as YAML's `|` leaves it, is none.
 */
export function line(description: string) {
  return text(description).superRefine((value, context) => {
    if (!/[\r\n]/.test(value.trim())) return
    const params = { received: 'several lines', write: 'the same text on one line' }
    context.addIssue({ code: 'custom', message: 'text of one line', params })
  })
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

function literalText(description: string) {
  return z
    .string()
    .max(longestText)
    .superRefine((value, context) => {
      if (value.trim() === '') {
        context.addIssue({ code: 'custom', message: 'text that is not empty', params: { write: 'the text itself' } })
      }
      const point = findUnsafeCharacter(value)
      if (point !== undefined) context.addIssue(unsafe(describeCodePoint(point)))
    })
    .meta({ description })
}

function unsafe(received: string) {
  return {
    code: 'custom' as const,
    message: 'text without control, bidirectional or unpaired surrogate characters',
    params: { received, write: 'the same text without that character' },
  }
}

/** Texts that look like a secret and are none, letter by letter. */
export function notSecret() {
  return z
    .array(literalText('The text, letter by letter, that looks like a secret and never was one.'))
    .default([])
    .meta({ description: 'False alarms of the check for secrets. One that is no longer needed is refused.' })
}
