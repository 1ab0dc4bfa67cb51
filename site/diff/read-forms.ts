import { z } from 'zod'

/**
 * The machine-readable forms, as far as a comparison reads them. Fields that a later version adds are
 * let through; fields that an older version lacks have a default.
 */
const moment = z.union([z.string(), z.boolean()]).nullish()
const pointer = z.object({ catalog: z.string(), code: z.string() })

const paramList = z.array(z.object({ placeholder: z.string(), name: z.string() })).default([])

/** `/catalogs.json`. */
export const siteForm = z.object({
  url: z.string(),
  catalogs: z.array(z.object({ slug: z.string(), name: z.string() })),
  guides: z.array(z.object({ url: z.string() })).default([]),
  moved: z.record(z.string(), z.string()).default({}),
})

/** A code in the list of its catalog. */
const rowForm = z.object({
  code: z.string(),
  status: z.number().nullable(),
  statuses: z.array(z.number()).optional(),
  namespace: z.string().optional(),
  title: z.string(),
  family: z.string().nullable(),
  url: z.string(),
  aliases: z.array(z.string()).default([]),
  draft: z.array(z.string()).optional(),
  deprecated: moment,
  retired: moment,
})
export type EntryRow = z.output<typeof rowForm>

/** `/<catalog>/index.json`. */
export const catalogForm = z.object({
  url: z.string(),
  envelope: z.json(),
  statuses: z.array(z.object({ status: z.number() })).default([]),
  families: z.array(z.object({ url: z.string() })).default([]),
  guides: z.array(z.object({ url: z.string() })).default([]),
  entries: z.array(rowForm),
})

/** `/<catalog>/<CODE>/index.json`. Everything else in it is prose. */
export const entryForm = z.looseObject({
  grpc: z.string().nullish(),
  severity: z.string().nullish(),
  message: z.string().nullish(),
  params: paramList,
  variants: z.array(z.looseObject({ id: z.string(), message: z.string().nullish(), params: paramList })).default([]),
  retry: z
    .object({
      rule: z.string(),
      afterSeconds: z.number().optional(),
      safeToRepeat: z.string().optional(),
      attempts: z.number().optional(),
      waitSeconds: z.union([z.number(), z.array(z.number())]).optional(),
    })
    .nullable(),
  actors: z.array(z.string()).default([]),
  lifecycle: z.object({
    since: z.string().nullish(),
    replacedBy: z.array(pointer).default([]),
    splitInto: z.array(pointer).default([]),
  }),
})
export type EntryForm = z.output<typeof entryForm>
