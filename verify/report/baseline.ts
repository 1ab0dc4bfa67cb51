import { z } from 'zod'
import type { Finding, FindingKind } from '../model/finding'

/** What a finding is known by from run to run: neither line nor column, which move. */
export interface BaselineRow {
  readonly kind: FindingKind
  readonly code: string
  readonly catalog?: string
  /** Where it differs from place to place. */
  readonly file?: string
  readonly received?: string
}

/** Kinds of which one code has one finding, wherever it is. */
const byCode: ReadonlySet<FindingKind> = new Set([
  'undocumented',
  'never-emitted',
  'unused',
  'retired-emitted',
  'source-old-name',
  'openapi-missing',
  'openapi-undocumented',
  'response-unknown-code',
  'response-retired',
  'response-old-name',
  // Its text has values of one response.
  'response-message',
  'dead-address',
])

/** The row of a finding in a baseline. */
export function baselineRow({ kind, code, catalog, place, received }: Finding): BaselineRow {
  const named = { kind, code, ...(catalog === undefined ? {} : { catalog }) }
  return byCode.has(kind) ? named : { ...named, file: place.file, received }
}

const baselineSchema = z.object({
  version: z.literal(1),
  findings: z.array(
    z.object({
      kind: z.string(),
      code: z.string(),
      catalog: z.string().optional(),
      file: z.string().optional(),
      received: z.string().optional(),
    }),
  ),
})

/** A baseline as a file: a finding a line, sorted, so that two branches that change it rarely collide. */
export function formatBaseline(findings: readonly Finding[]): string {
  const rows = findings.map((finding) => JSON.stringify(baselineRow(finding))).sort()
  return `{\n  "version": 1,\n  "findings": [${rows.map((row) => `\n    ${row}`).join(',')}${rows.length > 0 ? '\n  ' : ''}]\n}\n`
}

/** How often each row is in a baseline; undefined where the text is no baseline. */
export function parseBaseline(text: string): Map<string, number> | undefined {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = baselineSchema.safeParse(data)
  if (!parsed.success) return undefined
  const rows = new Map<string, number>()
  for (const row of parsed.data.findings) {
    const key = keyOf(row)
    rows.set(key, (rows.get(key) ?? 0) + 1)
  }
  return rows
}

/** Findings that a baseline does not have, those that it has, and how many of its rows are gone. */
export function compareBaseline(findings: readonly Finding[], baseline: ReadonlyMap<string, number>) {
  const left = new Map(baseline)
  const fresh: Finding[] = []
  const known: Finding[] = []
  for (const finding of findings) {
    const key = keyOf(baselineRow(finding))
    const count = left.get(key) ?? 0
    if (count > 0) {
      left.set(key, count - 1)
      known.push(finding)
    } else fresh.push(finding)
  }
  return { fresh, known, gone: [...left.values()].reduce((sum, count) => sum + count, 0) }
}

function keyOf({
  kind,
  code,
  catalog = '',
  file = '',
  received = '',
}: Omit<BaselineRow, 'kind' | 'catalog' | 'file' | 'received'> & {
  readonly kind: string
  readonly catalog?: string | undefined
  readonly file?: string | undefined
  readonly received?: string | undefined
}): string {
  return JSON.stringify([kind, code, catalog, file, received])
}
