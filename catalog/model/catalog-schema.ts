import { z } from 'zod'
import { isUrl } from '../text/is-url'
import { findUnsafeOffset } from '../text/unsafe-character'
import { codeLine, line, notSecret, text, unsafeIssue } from '../values/text-schema'
import { envelopeRoles, placeholderSyntaxes, provenances } from '../values/vocabulary'
import { webAddress } from '../values/web-address'

export const envelopeFieldSchema = z
  .strictObject({
    path: codeLine('Path of the field: `error`, `errors[].field`, `details.field`.').max(120),
    type: line('Its JSON type, as the reference writes it: `string`, `string (GUID)`, `object`.').max(60),
    role: z.enum(envelopeRoles).default('other').meta({ description: 'What the field is for.' }),
    required: z.boolean().default(false).meta({ description: 'Whether every error body has it.' }),
    meaning: text('What it holds, in a few words.'),
  })
  .meta({ id: 'EnvelopeField' })

export const envelopeHeaderSchema = z.strictObject({
  name: codeLine('Name of the header field.').max(80),
  role: z.enum(envelopeRoles).default('other'),
  in: z.enum(['request', 'response']).default('response'),
  meaning: text('What it holds.'),
  example: text('A value as it occurs.').optional(),
})

export const envelopeSchema = z
  .strictObject({
    source: z.enum(provenances).default('documented'),
    summary: text('What an error response of this API looks like, in a sentence or two.'),
    mediaType: codeLine('Media type of an error response.').max(120).default('application/json'),
    fields: z.array(envelopeFieldSchema).min(1),
    headers: z.array(envelopeHeaderSchema).default([]),
    example: z.record(z.string(), z.json()).superRefine(refuseUnsafe).meta({ description: 'One full error body.' }),
  })
  .meta({ id: 'Envelope', description: 'The shape of an error response.' })

/** A page shows the example, so it is checked like any other text. */
function refuseUnsafe(body: unknown, context: z.RefinementCtx) {
  for (const text of textsOf(body)) {
    const offset = findUnsafeOffset(text)
    if (offset === undefined) continue
    const { message, params } = unsafeIssue(text, offset)
    context.addIssue({ code: 'custom', message, params: { received: params.received, write: params.write } })
    return
  }
}

/** All keys and texts of a JSON value. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => [key, ...textsOf(item)])
}

export const familySchema = z
  .strictObject({
    slug: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'lower-case letters and digits, joined by single hyphens' }),
    name: line('Name of the family.').max(80),
    summary: text('What its codes have in common, in one sentence.'),
    prefix: codeLine('The prefix that its codes share, where they do.').max(40).optional(),
  })
  .meta({ id: 'Family' })

export const factSchema = z
  .strictObject({
    fact: codeLine('The fact as the reference writes it: `POST /orders`, `Retry-After`, `60 s`.').max(300),
    source: z.enum(provenances).default('documented').meta({
      description: 'Where it comes from: an example path that the reference does not have is `illustrative`.',
    }),
    where: line('Where the reference says it: a heading, a page.').max(300).optional(),
  })
  .meta({ id: 'Fact', description: 'A path, a header field or a number with a unit that texts may state.' })

/** `content/<catalog>/catalog.json`: the errors of one API. The slug is the name of the folder. */
export const catalogSchema = z
  .strictObject({
    $schema: z.string().optional(),
    name: line('Name of the API.').max(80),
    summary: line('What the API does and what its errors look like, in one sentence.').max(300),
    description: text('More about it, Markdown.').optional(),
    baseUrl: codeLine('Where its endpoints live; `{placeholders}` allowed.')
      .max(200)
      .refine((value) => !/^https?:/i.test(value) || isUrl(value.replaceAll(/\{[^{}]*\}/g, 'x')), {
        error: 'an address such as https://api.example.com/v1, of a valid host name',
      })
      .optional(),
    order: z.int().default(100).meta({ description: 'Place on the home page; lower comes first.' }),
    docsUrl: webAddress
      .optional()
      .meta({ description: 'Where the docs of the API are: relative links in its texts lead there.' }),
    envelope: envelopeSchema.optional().meta({ description: 'Left out where there is no HTTP.' }),
    families: z.array(familySchema).default([]),
    drafts: z
      .int()
      .min(0)
      .optional()
      .meta({ description: 'How many drafts there may be. Raise it for new codes only.' }),
    statuses: z
      .array(z.strictObject({ status: z.int().min(100).max(599), meaning: text('What the API means by it.') }))
      .default([])
      .meta({ description: 'Statuses as this API uses them, success statuses included.' }),
    requestId: z
      .strictObject({
        name: codeLine('Name of the field or header.').max(80),
        in: z.enum(['body', 'header']),
        meaning: text('What it identifies.'),
        example: text('A value as it occurs.').optional(),
      })
      .optional()
      .meta({ description: 'How the API identifies one request.' }),
    wwwAuthenticate: z.boolean().optional().meta({
      description:
        '`false` where the API sends a 401 without `WWW-Authenticate`, against RFC 9110, section 15.5.2: its examples then need none.',
    }),
    facts: z.array(factSchema).max(2000).optional().meta({
      description:
        'The paths, header fields and numbers with a unit that texts may state. Where there is a list, the check tells whatever is not in it and is not marked as inferred or illustrative.',
    }),
    support: z
      .strictObject({ ask: z.array(text('What to ask the customer for.')).min(1) })
      .optional()
      .meta({ description: 'What support asks for, whatever the code.' }),
    placeholders: z.array(z.enum(placeholderSyntaxes)).optional().meta({
      description:
        'How messages write their placeholders: percent-verb (`%v`, `%2$s`), percent-named (`%(name)s`), percent (`%name%`), brace (`{name}`, `{0}`), double-brace (`{{name}}`), dollar-brace (`${name}`), angle (`<name>`), colon (`:name`). All else is literal; with an empty list everything is. Without the field percent-verb, percent and the braces are read.',
    }),
    versions: z.array(codeLine('Name of a version, oldest first.').max(40)).default([]),
    notSecret: notSecret(),
  })
  .meta({ id: 'Catalog', title: 'Faultbook catalog', description: 'The errors of one API.' })

export type AuthoredCatalog = z.output<typeof catalogSchema>
