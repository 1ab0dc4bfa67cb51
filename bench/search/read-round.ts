import { readFileSync } from 'node:fs'
import { z } from 'zod'

const nameSchema = z.object({ catalog: z.string(), code: z.string() })

const itemSchema = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    query: z.string(),
    /** Any of them may be first; none means that nothing may be found. In a `paste-many` all of them are to be found. */
    expect: z.array(nameSchema),
    /** Values that the first result must have, each whole. */
    params: z.record(z.string(), z.string()).optional(),
    /** Where it comes from, or why the answer is right. Not scored. */
    note: z.string().optional(),
  })
  .transform((item) => ({ ...item, requestId: undefined, isMany: item.kind === 'paste-many' }))

/** A paste by its shape. */
const pasteSchema = z
  .object({
    id: z.string(),
    shape: z.string(),
    query: z.string(),
    expect: z.array(nameSchema),
    params: z.record(z.string(), z.string()).optional(),
    /** The request id that the answer must give. */
    requestId: z.string().optional(),
  })
  .transform(({ shape, requestId, ...item }) => ({ ...item, kind: shape, requestId, isMany: false }))

/** A log with many errors: all of `want` are to be found. */
const logSchema = z
  .object({
    shape: z.string(),
    n: z.number(),
    want: z.array(z.union([nameSchema, z.tuple([z.string(), z.string()])])),
    query: z.string(),
  })
  .transform(({ shape, n, want, query }) => ({
    id: `${shape} ${n}`,
    kind: shape,
    query,
    expect: want.map((name) => (Array.isArray(name) ? { catalog: name[0], code: name[1] } : name)),
    requestId: undefined,
    isMany: true,
  }))

/** A query with its answer; `isMany` where all codes of `expect` are to be found, and not one of them first. */
export interface RoundItem {
  readonly id: string
  readonly kind: string
  readonly query: string
  readonly expect: readonly { readonly catalog: string; readonly code: string }[]
  readonly params?: Readonly<Record<string, string>> | undefined
  readonly requestId?: string | undefined
  readonly isMany: boolean
}

/** Reads a set: a JSON array of items, of pastes or of logs, each with an answer that was fixed before the run. */
export function readRound(file: string | URL): readonly RoundItem[] {
  return z.array(z.union([itemSchema, pasteSchema, logSchema])).parse(JSON.parse(readFileSync(file, 'utf8')))
}
