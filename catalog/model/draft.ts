import { type AuthoredEntry, fewestCauses, fewestSolutions } from './entry-schema'

/** The parts that an entry may lack, in the order in which a page shows them. */
export const draftParts = [
  'title',
  'summary',
  'family',
  'params',
  'causes',
  'examples',
  'solutions',
  'retry',
  'actors',
] as const
export type DraftPart = (typeof draftParts)[number]

/** What is not documented, as a page says it. */
export const draftWords = {
  title: 'a title',
  summary: 'a summary',
  family: 'its family',
  params: 'what the placeholders stand for',
  causes: 'why it happens',
  examples: 'an example',
  solutions: 'what to do',
  retry: 'whether a retry can help',
  actors: 'who can act',
} as const satisfies Record<DraftPart, string>

/** Parts that nobody may know: an entry is complete without them, and then nothing is said of them. */
const optional: ReadonlySet<DraftPart> = new Set(['retry', 'actors'])

type Written = Pick<
  AuthoredEntry,
  'title' | 'summary' | 'params' | 'variants' | 'causes' | 'examples' | 'solutions' | 'retry' | 'actors' | 'family'
>

/** The parts that an entry lacks. `hasFamilies`: whether its catalog has families. */
export function missingParts(entry: Written, hasFamilies: boolean): DraftPart[] {
  const causes = entry.causes.length + entry.variants.reduce((sum, variant) => sum + variant.causes.length, 0)
  const params = [...entry.params, ...entry.variants.flatMap((variant) => variant.params)]
  const lacks = {
    title: entry.title === undefined,
    summary: entry.summary === undefined,
    family: hasFamilies && entry.family === undefined,
    params: params.some(({ meaning }) => meaning === undefined),
    causes: causes < fewestCauses,
    examples: entry.examples.length === 0,
    solutions: entry.solutions.length < fewestSolutions,
    retry: entry.retry === undefined,
    actors: entry.actors.length === 0,
  } satisfies Record<DraftPart, boolean>
  return draftParts.filter((part) => lacks[part])
}

/** Whether an entry that lacks these parts is complete. */
export function isWhole(missing: readonly DraftPart[]): boolean {
  return missing.every((part) => optional.has(part))
}
