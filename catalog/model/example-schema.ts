import { z } from 'zod'
import { httpLine, httpText, line, shownText, text } from '../values/text-schema'
import { provenances } from '../values/vocabulary'

function partSource(part: string) {
  return z
    .enum(provenances)
    .optional()
    .meta({ description: `Where it differs from \`source\`: that of the ${part}.` })
}

const causedBy = 'The line of the request that causes the error, letter by letter; spaces around it do not count.'

const exampleSchema = z
  .strictObject({
    title: line('What the example shows.').max(160),
    source: z.enum(provenances).meta({
      description:
        '`documented` where the API’s reference shows it, `illustrative` where it is built from documented facts. Holds for all parts that have no source of their own.',
    }),
    requestSource: partSource('request'),
    responseSource: partSource('response'),
    headersSource: partSource('header fields'),
    correctedSource: z.enum(provenances).optional().meta({
      description: 'Where the corrected request comes from; `illustrative` unless it says otherwise.',
    }),
    request: httpText('The request as HTTP text: request line, headers, empty line, body.').optional(),
    response: httpText('The response as HTTP text: status line, headers, empty line, body.').optional(),
    shown: shownText(
      'Where there is no HTTP: what a terminal, a log or a client shows. A documented example may have a request or a response alone.',
    ).optional(),
    note: text('What to look at in it, Markdown.').optional(),
    causedBy: z
      .union([httpLine(causedBy), z.array(httpLine(causedBy)).min(1)])
      .transform((value) => (typeof value === 'string' ? [value] : value))
      .optional()
      .meta({ description: `${causedBy} Several as a list.` }),
    corrected: httpText(
      'The request as it has to be, as HTTP text; the page shows what differs. Only where that is certain.',
    ).optional(),
    malformed: z.boolean().default(false).meta({
      description: 'Whether the body of the request is wrong on purpose, so that it is no valid JSON.',
    }),
  })
  .meta({ id: 'Example' })

/** An example shows something. */
export const shownExampleSchema = exampleSchema.superRefine((example, context) => {
  if (example.request !== undefined || example.response !== undefined || example.shown !== undefined) return
  context.addIssue({ code: 'custom', path: ['response'], message: 'a request, a response, or `shown` text' })
})

/** What we build has both sides of the exchange; what the source documents is taken as it is. */
export const wholeExampleSchema = shownExampleSchema.superRefine(({ source, request, response, shown }, context) => {
  if (shown !== undefined || (source === 'documented' && (request ?? response) !== undefined)) return
  const message = 'a text, or a list of lines'
  if (request === undefined) context.addIssue({ code: 'custom', path: ['request'], message })
  if (response === undefined && request !== undefined) context.addIssue({ code: 'custom', path: ['response'], message })
})
