import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { placeOf } from '../../importers/readers/data/data-node'
import type { Loss } from '../../importers/rows/row'
import { entryToWrite } from '../model/entry-to-write'
import { type Finding, statusToWrite, withoutRepeats } from '../model/finding'
import type { SiteLinks } from '../model/site-links'
import {
  type DescribedCode,
  DescribedEntries,
  type DescribedOperation,
  describedCodes,
  operationNames,
} from './described-codes'
import { findDescribedLinks } from './described-links'

/** What an API description has beside what a catalog has. */
export interface OpenApiReport {
  readonly findings: readonly Finding[]
  readonly operations: number
  /** Codes that the description has, documented or not. */
  readonly codes: number
  /** Catalogs of which the description has no code. They are not compared. */
  readonly foreign: readonly string[]
  readonly losses: readonly Loss[]
}

/** Compares API descriptions with catalogs, both ways. */
export function verifyOpenApi(
  sources: readonly SourceFile[],
  {
    catalogs,
    links,
    isComplete = false,
  }: {
    readonly catalogs: readonly Catalog[]
    readonly links: SiteLinks
    /** Whether the description has to have every code: one that it does not have is a problem then. */
    readonly isComplete?: boolean
  },
): OpenApiReport {
  const { codes, operations, losses, roots } = describedCodes(sources)
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  const described = new DescribedEntries(codes, entries)
  const present = new Set([...described.found].map(({ catalog }) => catalog))
  const compared = entries.filter(({ retired, catalog }) => retired === undefined && present.has(catalog))
  // Codes of a description belong to the catalogs that it has codes of; where it has none, to any.
  const ownCatalogs = catalogs.filter(({ slug }) => present.has(slug))
  const homes = ownCatalogs.length > 0 ? ownCatalogs : catalogs
  const judged = codes.flatMap((code) => judgeCode(code, described, homes))
  const findings = withoutRepeats(judged, ({ kind, code, received }) => `${kind} ${code} ${received}`)
  return {
    findings: [
      ...findings,
      ...missing(compared, described, operations).map((finding): Finding => {
        return isComplete ? { ...finding, level: 'error' } : finding
      }),
      ...findDescribedLinks(roots.values(), { catalogs, links }),
    ],
    operations: operations.length,
    codes: new Set(codes.map(({ code }) => code)).size,
    foreign: catalogs.map(({ slug }) => slug).filter((slug) => !present.has(slug)),
    losses,
  }
}

function judgeCode(
  { code, place, statuses }: DescribedCode,
  described: DescribedEntries,
  homes: readonly Catalog[],
): Finding[] {
  const entries = described.entriesOf(code)
  const [entry] = entries
  if (entry === undefined) {
    const write = entryToWrite(code, homes)
    return [{ kind: 'openapi-undocumented', code, place, expected: 'a documented code', received: code, write }]
  }
  const known = entries.flatMap((one) => one.statuses)
  if (known.length === 0) return []
  return statuses
    .filter(({ status }) => !known.includes(status))
    .map(({ status, place: at }) => ({
      kind: 'openapi-status' as const,
      code: entry.code,
      catalog: entry.catalog,
      place: at,
      expected: known.join(' or '),
      received: String(status),
      write: `another status here, or ${statusToWrite({ statuses: known, place: entry.place }, status)}`,
      related: [entry.place],
    }))
}

/** Codes of the catalogs that the description does not have, at all or for an operation that raises them. */
function missing(
  entries: readonly Entry[],
  described: DescribedEntries,
  operations: readonly DescribedOperation[],
): Finding[] {
  const byName = new Map(operations.map((operation) => [operation.name, operation]))
  return entries.flatMap((entry): Finding[] => {
    const named = { kind: 'openapi-missing' as const, code: entry.code, catalog: entry.catalog }
    if (!described.found.has(entry)) {
      const write = 'what `faultbook export --openapi-overlay` gives'
      return [
        { ...named, place: entry.place, expected: `${entry.code} in the API description`, received: 'nothing', write },
      ]
    }
    return operationNames(entry).flatMap((name): Finding[] => {
      const operation = byName.get(name)
      if (operation === undefined || described.isTold(name, entry)) return []
      const write = `"x-error-codes": ["${entry.code}"] in ${name}, or a response that names it`
      const expected = `${entry.code} among the responses of ${name}`
      return [
        {
          ...named,
          place: placeOf(operation.node),
          expected,
          received: `${name} without it`,
          write,
          related: [entry.place],
        },
      ]
    })
  })
}
