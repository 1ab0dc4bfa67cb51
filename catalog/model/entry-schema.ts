import { z } from 'zod'
import { codeLine, httpText, line, longestText, notSecret, text } from './text-schema'
import { actors, provenances, retryRules } from './vocabulary'

/** Slug of a family: lower-case words joined by hyphens. */
const familySlug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'a family slug: lower-case letters and digits, joined by single hyphens',
})

/** A date (2026-11-20) or the name of a version (3.2). */
const moment = codeLine('A date as YYYY-MM-DD, or the name of a version.').max(40)

/** The moment that something ended, or `true` where nobody knows it. */
const ending = z.union([moment, z.literal(true)], {
  error: 'a date as YYYY-MM-DD, the name of a version in quotes, or true',
})

const codeReference = codeLine(
  'A code, exactly as the API writes it. For a code of another catalog: `catalog/CODE`.',
).max(260)

/** A placeholder of the wire message, in the order of the message. */
export const paramSchema = z
  .strictObject({
    placeholder: codeLine('The placeholder as it stands in the message: `%v`, `{name}`, `{0}`.').max(64),
    name: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, { error: 'a name of lower-case letters, digits and _, at most 40 characters' })
      .meta({ description: 'The name that pages, links and search use for it. Unique within the entry.' }),
    meaning: text('What stands there, in a few words.'),
    example: text('A value as it really occurs.').optional(),
  })
  .meta({ id: 'Param', description: 'A named placeholder of the wire message.' })

export const causeSchema = z
  .strictObject({
    text: text('Why this code appears: one or two sentences, Markdown.'),
    check: text('How to find out that this is the cause.').optional(),
    fix: text('What removes exactly this cause.').optional(),
  })
  .meta({ id: 'Cause' })

export const solutionSchema = z
  .strictObject({
    text: text('What to do: the action first, Markdown.'),
    for: z.enum(actors).default('caller').meta({ description: 'Who can do it.' }),
  })
  .meta({ id: 'Solution' })

export const exampleSchema = z
  .strictObject({
    title: line('What the example shows.').max(160),
    source: z.enum(provenances).meta({
      description:
        '`documented` where the API’s reference shows it, `illustrative` where it is built from documented facts.',
    }),
    request: httpText('The request as HTTP text: request line, headers, empty line, body.'),
    response: httpText('The response as HTTP text: status line, headers, empty line, body.'),
    note: text('What to look at in it, Markdown.').optional(),
    malformed: z.boolean().default(false).meta({
      description: 'Whether the body of the request is wrong on purpose, so that it is no valid JSON.',
    }),
  })
  .meta({ id: 'Example' })

export const retrySchema = z
  .strictObject({
    rule: z.enum(retryRules),
    note: text('When a retry helps, for this code: one sentence, Markdown.'),
    afterSeconds: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'Seconds to wait where the reference names a number.' }),
  })
  .meta({ id: 'Retry' })

export const relatedSchema = z.strictObject({ code: codeReference, why: text('Why a reader may want it.').optional() })

export const confusedSchema = z.strictObject({
  code: codeReference,
  difference: text('How to tell the two apart: one sentence.'),
})

export const sectionSchema = z.strictObject({
  heading: line('The heading, without Markdown.').max(120),
  text: text('The section, Markdown.'),
})

/**
 * One error code as its author writes it. A JSON file holds many under `entries`;
 * in an `.mdx` file these fields are front matter, and causes, solutions, examples
 * and sections are read from the headings of the text.
 */
export const entrySchema = z
  .strictObject({
    code: codeLine('The exact string on the wire. Always quoted.'),
    slug: codeLine('The path segment, where the code itself cannot stand in a URL.').optional(),
    status: z.int().min(100).max(599).meta({ description: 'HTTP status code of the response (RFC 9110, section 15).' }),
    family: familySlug.meta({ description: 'Slug of the family in catalog.json.' }),
    title: line('The title, as the API writes it where it has one.').max(160),
    summary: line('What happened, in one sentence.').max(300),
    message: text('The literal wire text with its placeholders.').optional(),
    messageSource: z
      .enum(provenances)
      .default('documented')
      .meta({ description: '`illustrative` where the reference describes the error but does not show its message.' }),
    params: z.array(paramSchema).default([]),
    causes: z.array(causeSchema).min(2, { error: 'at least two causes' }),
    solutions: z.array(solutionSchema).min(2, { error: 'at least two solutions' }),
    examples: z.array(exampleSchema).min(1, { error: 'at least one example' }),
    retry: retrySchema,
    actors: z.array(z.enum(actors)).min(1, { error: 'at least one of caller, administrator, api-team' }).meta({
      description: 'Who can act on it, the first one first.',
    }),
    userText: text('What to tell the end user: no jargon, no code.').optional(),
    ask: z.array(text('What support asks for, for this code.')).default([]),
    related: z.array(relatedSchema).default([]),
    confusedWith: z.array(confusedSchema).default([]),
    keywords: z.array(line('A word or phrase that people search for.').max(120)).default([]).meta({
      description: 'Symptoms and search terms in the reader’s words that the text itself does not use.',
    }),
    // Whether an alias can be a path is for a check to say, of each of them.
    aliases: z
      .array(z.string().max(longestText).meta({ description: 'Another code that stands for this one.' }))
      .default([]),
    since: moment.optional(),
    deprecated: ending.optional().meta({ description: 'Since when the API means to stop sending it.' }),
    retired: ending.optional().meta({ description: 'Since when the API no longer sends it. Its page stays.' }),
    replacedBy: z.array(codeReference).default([]),
    splitInto: z.array(codeReference).default([]),
    sections: z.array(sectionSchema).default([]),
    notSecret: notSecret(),
  })
  .meta({ id: 'Entry', title: 'Faultbook entry', description: 'One error code of a catalog.' })

/** Most entries in one file. */
export const mostEntries = 20_000

/** A JSON file of entries: one family a file. `family` is the default for its entries. */
export const entriesFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    family: familySlug.optional(),
    entries: z
      .array(z.record(z.string(), z.unknown()))
      .min(1, { error: 'at least one entry' })
      .max(mostEntries, { error: `at most ${mostEntries} entries in a file` }),
  })
  .meta({ id: 'EntriesFile', title: 'Faultbook entries', description: 'Entries of one family.' })

export type AuthoredEntry = z.output<typeof entrySchema>
