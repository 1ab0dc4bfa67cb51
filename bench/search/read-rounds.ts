import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readQueries } from './read-queries'
import { type RoundItem, readRound } from './read-round'

const share = z.number().min(0).max(1)
const roundSchema = z.strictObject({
  name: z.string(),
  /** The file with its items, beside this one or in `rounds/`. Left out where the set stays sealed. */
  set: z.string().optional(),
  /** The day on which nobody who worked on the engine had seen it, and it was run for the first time. */
  blindOn: z.iso.date(),
  /** The commit that it was run on. */
  at: z.string().optional(),
  count: z.number(),
  /** What the first run reached: the result of the round. Figures of a kind that the set lacks are left out. */
  firstRun: z.strictObject({
    first: share.optional(),
    amongFive: share.optional(),
    empty: share.optional(),
    values: share.optional(),
    recall: share.optional(),
    precision: share.optional(),
    /** Right first and among five of the kinds that begin with this word: `symptom`, `typo`. */
    kinds: z.record(z.string(), z.strictObject({ first: share, amongFive: share })).optional(),
  }),
})
type Round = z.infer<typeof roundSchema>

/** The table of rounds, in the order in which they were run. */
export function readRounds(): readonly Round[] {
  return z.array(roundSchema).parse(JSON.parse(readFileSync(new URL('rounds.json', import.meta.url), 'utf8')))
}

/** The items of a round, now a training set; none where it stays sealed. */
export function itemsOf({ set }: Round): readonly RoundItem[] {
  if (set === undefined) return []
  const file = new URL(set, import.meta.url)
  if (set.endsWith('.json')) return readRound(file)
  return readQueries(file).map(({ kind, query, expect }, at) => ({
    id: `${kind} ${at + 1}`,
    kind,
    query,
    isMany: false,
    expect: expect.map((name) => {
      const cut = name.indexOf('/')
      return { catalog: name.slice(0, cut), code: name.slice(cut + 1) }
    }),
  }))
}
