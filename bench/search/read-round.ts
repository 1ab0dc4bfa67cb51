import { readFileSync } from 'node:fs'
import { z } from 'zod'

const itemSchema = z.strictObject({
  id: z.string(),
  kind: z.string(),
  query: z.string(),
  /** Any of them may be first; none means that nothing may be found. In a `paste-many` all of them are to be found. */
  expect: z.array(z.object({ catalog: z.string(), code: z.string() })),
  /** Values that the first result must have, each whole. */
  params: z.record(z.string(), z.string()).optional(),
  /** Where it comes from, or why the answer is right. Not scored. */
  note: z.string().optional(),
})
export type RoundItem = z.infer<typeof itemSchema>

/** Reads a set of a round: a JSON array of items, each with an answer that was fixed before the run. */
export function readRound(file: string | URL): readonly RoundItem[] {
  return z.array(itemSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
}
