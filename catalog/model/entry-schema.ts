import { z } from 'zod'
import { codeLine, line, longestText, notSecret, text } from '../values/text-schema'
import { actors, grpcCodes, provenances, repeatRules, retryRules } from '../values/vocabulary'
import { shownExampleSchema, wholeExampleSchema } from './example-schema'
import { phrasesSchema } from './phrases-schema'

/** Fewest causes and solutions of a complete entry. */
export const fewestCauses = 2
export const fewestSolutions = 2

/** Slug of a family: lower-case words joined by hyphens. */
const familySlug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'a family slug: lower-case letters and digits, joined by single hyphens',
})

const statusWord = 'an HTTP status code: a whole number from 100 to 599'
const statusWords = `${statusWord}, or a list of them`
const httpStatusCode = z.int({ error: statusWord }).min(100, { error: statusWord }).max(599, { error: statusWord })
const statusList = z.array(httpStatusCode).max(40)

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
    placeholder: codeLine('The placeholder as the message writes it: `%v`, `{name}`, `{0}`.').max(64),
    name: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, { error: 'a name of lower-case letters, digits and _, at most 40 characters' })
      .meta({ description: 'The name that pages, links and search use for it. Unique within the entry.' }),
    meaning: text('What is filled in there, in a few words. Only a draft may leave it out.').optional(),
    example: text('A value as it really occurs.').optional(),
  })
  .meta({ id: 'Param', description: 'A named placeholder of the wire message.' })

const statementSource = z.enum(provenances).optional().meta({
  description:
    '`documented` where the API’s reference says so, `inferred` where it is our reading of it. Of a cause it speaks of the text; how to check and fix it is the author’s.',
})

export const causeSchema = z
  .strictObject({
    text: text('Why this code appears: one or two sentences, Markdown.'),
    check: text('How to find out that this is the cause.').optional(),
    fix: text('What removes exactly this cause.').optional(),
    userText: text(
      'What to tell the end user where this is the cause, if `userText` of the entry does not fit it.',
    ).optional(),
    source: statementSource,
  })
  .meta({ id: 'Cause' })

export const solutionSchema = z
  .strictObject({
    text: text('What to do: the action first, Markdown.'),
    for: z.enum(actors).default('caller').meta({ description: 'Who can do it.' }),
    source: statementSource,
  })
  .meta({ id: 'Solution' })

/** A request of an HTTP API, or the name of whatever raises the error. */
export const operationSchema = z
  .union(
    [
      z.strictObject({
        method: z.string().regex(/^[A-Z][A-Z-]{0,19}$/, { error: 'a method in capitals, such as GET' }),
        path: codeLine('The path, `{placeholders}` allowed: `/orders/{id}`.').max(300),
      }),
      z.strictObject({ name: codeLine('The name of a command, a method or a message.').max(300) }),
    ],
    { error: 'an operation: { "method": "GET", "path": "/orders/{id}" } or { "name": "orders.get" }' },
  )
  .meta({ id: 'Operation', description: 'What raises the error.' })

export const variantSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/, {
        error: 'letters, digits, `_`, `.` and `-`, at most 80, a letter or a digit first',
      })
      .meta({ description: 'Unique within the entry; its anchor on the page is `variant-<id>`.' }),
    title: line('What this variant is called.').max(160).optional(),
    message: text('The literal wire text of this variant, with its placeholders.').optional(),
    params: z.array(paramSchema).default([]),
    statuses: statusList.min(1).optional().meta({
      description: 'HTTP statuses of this variant alone, where they are not all of the entry’s.',
    }),
    when: text('When the code means this, Markdown.').optional(),
    causes: z.array(causeSchema).default([]).meta({ description: 'Causes of this variant alone.' }),
  })
  .meta({ id: 'Variant', description: 'One of several messages or meanings of the same code.' })

export const reproduceSchema = z
  .strictObject({
    text: text('How to bring the error about on purpose, Markdown.'),
    value: codeLine('A test value that triggers it.').max(300).optional(),
  })
  .meta({ id: 'Reproduce' })

const seconds = z.int().min(0)

export const retrySchema = z
  .strictObject({
    rule: z.enum(retryRules),
    note: text('When a retry helps, for this code: one sentence, Markdown.'),
    afterSeconds: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'With `after-delay`: seconds to wait where the response names none.' }),
    safeToRepeat: z.enum(repeatRules).optional().meta({
      description: 'Whether the failed request may be sent again: `check-first` where it may have been processed.',
    }),
    attempts: z.int().min(1).max(100).optional().meta({ description: 'How many attempts in all, the first included.' }),
    waitSeconds: z
      .union([seconds, z.array(seconds).min(1).max(20)], { error: 'seconds as a whole number, or a list of them' })
      .optional()
      .meta({ description: 'Seconds to wait before each further attempt: a number, or one for each.' }),
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
    slug: codeLine('The path segment, where a URL cannot hold the code itself.').optional(),
    namespace: codeLine('The part of the API, where the API uses a code twice: `/<catalog>/<namespace>/<CODE>/`.')
      .max(60)
      .regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/, {
        error: 'ASCII letters, digits, `.`, `_`, `-`, a letter or a digit at both ends',
      })
      .optional(),
    draft: z
      .boolean()
      .default(false)
      .meta({ description: 'A draft has a code and a title or a message; everything else may be missing.' }),
    status: z.union([httpStatusCode, statusList], { error: statusWords }).optional().meta({
      description:
        'HTTP status code of the response (RFC 9110, section 15), or a list of them. None where there is no HTTP.',
    }),
    statuses: statusList.optional().meta({ description: 'The same as a list.' }),
    grpc: z.enum(grpcCodes).optional().meta({ description: 'The canonical gRPC code that the error comes with.' }),
    severity: line('Severity or category, as the source writes it.').max(60).optional(),
    family: familySlug.optional().meta({ description: 'Slug of the family in catalog.json, where that has families.' }),
    title: line('The title, as the API writes it where it has one.').max(160).optional(),
    summary: line('What happened, in one sentence.').max(300).optional(),
    message: text('The literal wire text with its placeholders.').optional(),
    messageSource: z
      .enum(provenances)
      .default('documented')
      .meta({ description: '`illustrative` where the reference describes the error but does not show its message.' }),
    messageNote: text(
      'What to know of the message: for example, that the reference shows it for one case, and others differ.',
    ).optional(),
    messages: z
      .record(
        z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'a language tag, such as de or pt-BR' }),
        text('The wire text in that language, with the same placeholders.'),
      )
      .default({})
      .meta({ description: 'The wire message in other languages, by language tag (BCP 47).' }),
    params: z.array(paramSchema).default([]),
    variants: z.array(variantSchema).default([]),
    causes: z.array(causeSchema).default([]),
    solutions: z.array(solutionSchema).default([]),
    examples: z.array(shownExampleSchema).default([]),
    operations: z.array(operationSchema).default([]).meta({ description: 'What raises the code.' }),
    reproduce: reproduceSchema.optional(),
    retry: retrySchema.optional().meta({ description: 'Left out where it is not known.' }),
    actors: z
      .array(z.enum(actors))
      .min(1, { error: 'at least one of caller, administrator, api-team' })
      .default([])
      .meta({ description: 'Who can act on it, the first one first. Left out where it is not known.' }),
    userText: text('What to tell the end user: no jargon, no code.').optional(),
    ask: z.array(text('What support asks for, for this code.')).default([]),
    related: z.array(relatedSchema).default([]),
    confusedWith: z.array(confusedSchema).default([]),
    keywords: z.array(line('A word or phrase that people search for.').max(120)).default([]).meta({
      description: 'Symptoms and search terms in the reader’s words that the text itself does not use.',
    }),
    phrases: phrasesSchema,
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

/** What a complete entry must have besides what a draft has; its causes may stand in its variants. */
export const entryWithVariantsSchema = entrySchema.extend({
  title: entrySchema.shape.title.unwrap(),
  summary: entrySchema.shape.summary.unwrap(),
  params: z.array(paramSchema.extend({ meaning: paramSchema.shape.meaning.unwrap() })).default([]),
  solutions: z
    .array(solutionSchema)
    .min(fewestSolutions, { error: 'at least two solutions in an entry that is no draft' }),
  examples: z.array(wholeExampleSchema).min(1, { error: 'at least one example' }),
})

export const completeEntrySchema = entryWithVariantsSchema.extend({
  causes: z.array(causeSchema).min(fewestCauses, { error: 'at least two causes in an entry that is no draft' }),
})

export type AuthoredEntry = z.output<typeof entrySchema>
