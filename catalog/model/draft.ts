import { templatePlaceholders } from '../values/message-template'
import type { PlaceholderSyntax } from '../values/vocabulary'
import { type AuthoredEntry, fewestCauses, fewestSolutions } from './entry-schema'

/** The parts that an entry may lack, in the order in which a page shows them. */
export const draftParts = [
  'title',
  'summary',
  'status',
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
const draftWords = {
  title: 'a title',
  summary: 'a summary',
  status: 'its HTTP status',
  family: 'its family',
  params: 'what the placeholders stand for',
  causes: 'why it happens',
  examples: 'an example',
  solutions: 'what to do',
  retry: 'whether a retry can help',
  actors: 'who can act',
} as const satisfies Record<DraftPart, string>

/**
 * What an entry lacks, as a page says it. Of what is there and does not suffice, one more is asked for.
 *
 * @param missing the parts that it lacks
 */
export function missingWords(
  missing: readonly DraftPart[],
  { causes, solutions }: { readonly causes: readonly unknown[]; readonly solutions: readonly unknown[] },
): string[] {
  return missing.map((part) => {
    if (part === 'causes' && causes.length > 0) return 'another cause'
    if (part === 'solutions' && solutions.length > 0) return 'another step to take'
    return draftWords[part]
  })
}

/** Parts that nobody may know: an entry is complete without them, and then nothing is said of them. */
const optional: ReadonlySet<DraftPart> = new Set(['retry', 'actors'])

type Written = Pick<
  AuthoredEntry,
  | 'code'
  | 'aliases'
  | 'draft'
  | 'title'
  | 'summary'
  | 'status'
  | 'statuses'
  | 'message'
  | 'params'
  | 'variants'
  | 'causes'
  | 'examples'
  | 'solutions'
  | 'retry'
  | 'actors'
  | 'family'
>

/** What a catalog asks of each of its entries. */
export interface Asked {
  /** Slugs of the families of the catalog: where it has some, an entry belongs to one. */
  readonly families: readonly string[]
  /** Whether the catalog has an envelope, so that its errors are HTTP responses, each with a status. */
  readonly hasHttp: boolean
  /** Whether other entries of it state a status: then a draft without one lacks it, envelope or not. */
  readonly hasStatuses?: boolean
  /** The placeholder syntaxes that it declares. */
  readonly placeholders?: readonly PlaceholderSyntax[]
}

/** The parts that an entry lacks. An empty list of statuses says that the code comes without HTTP. */
export function missingParts(
  entry: Written,
  { families, hasHttp, hasStatuses = hasHttp, placeholders }: Asked,
): DraftPart[] {
  const causes = entry.causes.length + entry.variants.reduce((sum, variant) => sum + variant.causes.length, 0)
  const lacks = {
    // An import has nothing but the code or the name of its constant to call some drafts by; that is no title yet.
    title: entry.title === undefined || (entry.draft && [entry.code, ...entry.aliases].includes(entry.title)),
    summary: entry.summary === undefined,
    status: hasStatuses && entry.status === undefined && entry.statuses === undefined,
    family: families.length > 0 && entry.family === undefined,
    params: [entry, ...entry.variants].some((template) => lacksParams(template, placeholders)),
    causes: causes < fewestCauses,
    examples: entry.examples.length === 0,
    solutions: entry.solutions.length < fewestSolutions,
    retry: entry.retry === undefined,
    actors: entry.actors.length === 0,
  } satisfies Record<DraftPart, boolean>
  return draftParts.filter((part) => lacks[part])
}

/** Whether nothing says what a placeholder of the message stands for. */
function lacksParams({ message, params }: Template, syntaxes: Asked['placeholders']): boolean {
  const wanted = message === undefined ? [] : templatePlaceholders(message, syntaxes)
  return wanted.length > params.length || params.some(({ meaning }) => meaning === undefined)
}

type Template = Pick<AuthoredEntry, 'message' | 'params'>

/** Whether an entry that lacks these parts is complete. */
export function isWhole(missing: readonly DraftPart[]): boolean {
  return missing.every((part) => optional.has(part))
}
