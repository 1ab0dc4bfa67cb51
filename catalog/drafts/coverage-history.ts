import { z } from 'zod'
import { type CatalogCoverage, coverageParts } from './coverage'

/** Coverage on a day. */
export interface DatedCoverage {
  readonly date: string
  readonly catalogs: readonly CatalogCoverage[]
}

/** What a report keeps: the coverage that it shows, and the one that it compares with. */
export interface CoverageHistory extends DatedCoverage {
  readonly before?: DatedCoverage | undefined
}

/** The id of the JSON script that a report has it in. */
export const coverageDataId = 'coverage'

/**
 * What a new report keeps beside the one that was in its place. Of two reports of one day the later one compares
 * with the day before that as well.
 */
export function withHistory(now: DatedCoverage, earlier: CoverageHistory | undefined): CoverageHistory {
  const compared = earlier?.date === now.date ? earlier.before : earlier
  return compared === undefined ? now : { ...now, before: { date: compared.date, catalogs: compared.catalogs } }
}

/** Reads what a report keeps; undefined where a text is no report, or one of another version. */
export function readHistory(html: string): CoverageHistory | undefined {
  const [, json] =
    new RegExp(`<script type="application/json" id="${coverageDataId}">([^<]*)</script>`).exec(html) ?? []
  if (json === undefined) return undefined
  try {
    return historySchema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}

const covered = {
  codes: z.int(),
  drafts: z.int(),
  parts: z.record(z.enum(coverageParts), z.int()),
  name: z.string(),
}
const dated = {
  date: z.string(),
  catalogs: z.array(
    z.object({
      ...covered,
      slug: z.string(),
      families: z.array(z.object({ ...covered, slug: z.string() })),
    }),
  ),
}
const historySchema = z.object({ ...dated, before: z.object(dated).optional() })
