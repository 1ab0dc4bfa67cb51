import { z } from 'zod'
import { actors, provenances, repeatRules, retryRules } from '../../catalog/values/vocabulary'

/**
 * The machine-readable forms of a site, as those read them who explain a code. A site may be of an older or a later
 * version: what it does not have is empty, and what this version does not know is passed on as it is.
 */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined)
const texts = z.array(z.string()).default([])
const source = z.enum(provenances).optional().catch(undefined)
/** A date, the name of a version, or `true` where nobody knows it. */
const moment = z
  .union([z.string(), z.literal(true)])
  .nullish()
  .transform((value) => value ?? undefined)

/** `/catalogs.json`. */
export const siteForm = z.looseObject({
  name: z.string().default('Faultbook'),
  url: z.string(),
  catalogs: z.array(z.looseObject({ slug: z.string(), name: z.string(), summary: z.string().default('') })),
})

/** A code in the list of its catalog. */
const rowForm = z.looseObject({
  code: z.string(),
  namespace: z.string().optional(),
  status: z.number().nullish(),
  statuses: z.array(z.number()).optional(),
  family: text,
  title: z.string(),
  summary: text,
  url: z.string(),
  aliases: texts,
  retired: moment,
})

/** `/<catalog>/index.json`. */
export const catalogForm = z.looseObject({
  slug: z.string(),
  name: z.string(),
  summary: z.string().default(''),
  url: z.string(),
  envelope: z.json().optional(),
  requestId: z.looseObject({ name: z.string(), meaning: text }).nullish(),
  support: z.looseObject({ ask: texts }).nullish(),
  families: z.array(z.looseObject({ slug: z.string(), name: z.string(), summary: text })).default([]),
  entries: z.array(rowForm).default([]),
})

const paramForm = z.looseObject({ placeholder: z.string(), name: z.string(), meaning: text, example: text })

const causeForm = z.looseObject({ text: z.string(), check: text, fix: text, userText: text, source })

const exampleForm = z.looseObject({
  title: z.string(),
  source,
  request: text,
  response: text,
  shown: text,
  note: text,
  causedBy: texts,
  corrected: text,
})

const pointerForm = z.looseObject({ code: z.string(), catalog: z.string(), title: z.string(), url: z.string() })

/** `/<catalog>/<CODE>/index.json`. Texts are Markdown. */
export const entryForm = z.looseObject({
  url: z.string(),
  catalog: z.string(),
  code: z.string(),
  namespace: z.string().optional(),
  slug: z.string(),
  statuses: z.array(z.number()).default([]),
  grpc: text,
  severity: text,
  family: text,
  title: z.string(),
  summary: text,
  draft: z.array(z.string()).optional(),
  message: text,
  messageSource: source,
  messageNote: text,
  params: z.array(paramForm).default([]),
  variants: z
    .array(
      z.looseObject({
        id: z.string(),
        title: text,
        message: text,
        when: text,
        params: z.array(paramForm).default([]),
        statuses: z.array(z.number()).default([]),
        causes: z.array(causeForm).default([]),
      }),
    )
    .default([]),
  causes: z.array(causeForm).default([]),
  solutions: z.array(z.looseObject({ text: z.string(), for: z.enum(actors).catch('caller'), source })).default([]),
  examples: z.array(exampleForm).default([]),
  operations: z
    .array(z.union([z.looseObject({ method: z.string(), path: z.string() }), z.looseObject({ name: z.string() })]))
    .default([]),
  reproduce: z.looseObject({ text: z.string(), value: text }).optional(),
  retry: z
    .looseObject({
      rule: z.enum(retryRules),
      note: z.string().default(''),
      afterSeconds: z.number().optional(),
      safeToRepeat: z.enum(repeatRules).optional(),
      attempts: z.number().optional(),
      waitSeconds: z.union([z.number(), z.array(z.number())]).optional(),
    })
    .nullish()
    .catch(null)
    .transform((value) => value ?? undefined),
  guides: z.array(z.looseObject({ title: z.string(), url: z.string() })).default([]),
  actors: z.array(z.enum(actors)).default([]).catch([]),
  userText: text,
  ask: texts,
  related: z.array(z.looseObject({ ...pointerForm.shape, why: text })).default([]),
  confusedWith: z.array(z.looseObject({ ...pointerForm.shape, difference: text })).default([]),
  aliases: texts,
  lifecycle: z
    .looseObject({
      since: text,
      deprecated: moment,
      retired: moment,
      replacedBy: z.array(pointerForm).default([]),
      splitInto: z.array(pointerForm).default([]),
    })
    .default({ since: undefined, deprecated: undefined, retired: undefined, replacedBy: [], splitInto: [] }),
  sections: z.array(z.looseObject({ heading: z.string(), text: z.string() })).default([]),
})

export type SiteForm = z.output<typeof siteForm>
export type CatalogForm = z.output<typeof catalogForm>
export type CatalogRow = CatalogForm['entries'][number]
export type EntryForm = z.output<typeof entryForm>
export type PointerForm = z.output<typeof pointerForm>
