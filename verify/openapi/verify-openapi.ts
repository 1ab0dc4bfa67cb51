import type { Catalog, Entry, Place } from '../../catalog/model/catalog'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { parseStatuses } from '../../importers/mapping/parse-statuses'
import { child, type DataNode, placeOf } from '../../importers/readers/data/data-node'
import { Documents } from '../../importers/readers/openapi/documents'
import { operationsOf } from '../../importers/readers/openapi/operations'
import { readOpenApi } from '../../importers/readers/openapi/read-openapi'
import type { Loss, Row } from '../../importers/rows/row'
import { type Finding, placeText } from '../model/finding'

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

/** An operation of a description, with its place. */
export interface DescribedOperation {
  /** `GET /orders/{id}`. */
  readonly name: string
  readonly method: string
  readonly path: string
  readonly node: DataNode
}

/** A code of a description: where, with which statuses, and for which operations. */
export interface DescribedCode {
  readonly code: string
  readonly place: Place
  readonly statuses: readonly { readonly status: number; readonly place: Place }[]
  readonly operations: readonly string[]
}

/** The codes and the operations of API descriptions. */
export function describedCodes(sources: readonly SourceFile[]) {
  const { rows, losses } = readOpenApi(sources, {})
  const documents = new Documents(sources)
  const operations = [...documents.roots.values()]
    .filter((root) => child(root, 'openapi') !== undefined || child(root, 'swagger') !== undefined)
    .flatMap((root) => operationsOf(documents, root))
    .flatMap(({ operation, node }): DescribedOperation[] =>
      'method' in operation ? [{ name: `${operation.method} ${operation.path}`, ...operation, node }] : [],
    )
  return { codes: rows.flatMap(codeOf), operations, losses }
}

function codeOf({ cells, operations = [] }: Row): DescribedCode[] {
  const code = cells.find(({ field }) => field === 'code')
  if (code === undefined) return []
  const statuses = cells.flatMap(({ field, text, place }) =>
    field === 'status' ? parseStatuses(text).statuses.map((status) => ({ status, place })) : [],
  )
  const named = operations.flatMap((item) => ('method' in item ? [`${item.method} ${item.path}`] : []))
  return [{ code: code.text, place: code.place, statuses, operations: named }]
}

/** The methods and paths that raise an entry, as its catalog says. */
export function operationNames({ operations }: Entry): string[] {
  return operations.flatMap((item) => ('method' in item ? [`${item.method} ${item.path}`] : []))
}

/** Compares API descriptions with catalogs, both ways. */
export function verifyOpenApi(sources: readonly SourceFile[], catalogs: readonly Catalog[]): OpenApiReport {
  const { codes, operations, losses } = describedCodes(sources)
  const entries = catalogs.flatMap((catalog) => catalog.entries)
  const byName = new Map<string, Entry[]>()
  for (const entry of entries) {
    for (const name of [entry.code, ...entry.aliases]) byName.set(name, [...(byName.get(name) ?? []), entry])
  }
  const found = new Set(codes.flatMap(({ code }) => byName.get(lastOf(code)) ?? byName.get(code) ?? []))
  const present = new Set([...found].map(({ catalog }) => catalog))
  const findings = codes.flatMap((described) => judgeCode(described, byName))
  return {
    findings: [...withoutRepeats(findings), ...missing(entries, { codes, operations, found, present, byName })],
    operations: operations.length,
    codes: new Set(codes.map(({ code }) => code)).size,
    foreign: catalogs.map(({ slug }) => slug).filter((slug) => !present.has(slug)),
    losses,
  }
}

/** The code in a problem type: the last part of its address. */
function lastOf(code: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(code) ? (code.split(/[/#:]/).findLast((part) => part !== '') ?? code) : code
}

function judgeCode({ code, place, statuses }: DescribedCode, byName: ReadonlyMap<string, readonly Entry[]>): Finding[] {
  const entries = byName.get(code) ?? byName.get(lastOf(code)) ?? []
  const [entry] = entries
  if (entry === undefined) {
    const write = `an entry for ${code} in the catalog; "draft": true is enough to begin with`
    return [{ kind: 'openapi-undocumented', code, place, expected: 'a code that a catalog has', received: code, write }]
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
      write: `another status here, or "statuses": [${[...known, status].join(', ')}] at ${placeText(entry.place)}`,
      related: [entry.place],
    }))
}

interface Described {
  readonly codes: readonly DescribedCode[]
  readonly operations: readonly DescribedOperation[]
  readonly found: ReadonlySet<Entry>
  readonly present: ReadonlySet<string>
  readonly byName: ReadonlyMap<string, readonly Entry[]>
}

/** Codes of the catalogs that the description does not have, at all or for an operation that raises them. */
function missing(entries: readonly Entry[], described: Described): Finding[] {
  const byOperation = new Map(described.operations.map((operation) => [operation.name, operation]))
  const told = new Set(
    described.codes.flatMap(({ code, operations }) =>
      (described.byName.get(code) ?? described.byName.get(lastOf(code)) ?? []).flatMap((entry) =>
        operations.map((name) => `${name} ${entry.catalog}/${entry.slug}`),
      ),
    ),
  )
  return entries.flatMap((entry): Finding[] => {
    if (entry.retired !== undefined || !described.present.has(entry.catalog)) return []
    const named = { kind: 'openapi-missing' as const, code: entry.code, catalog: entry.catalog }
    if (!described.found.has(entry)) {
      const write = 'what `faultbook export --openapi-overlay` gives'
      return [
        { ...named, place: entry.place, expected: `${entry.code} in the API description`, received: 'nothing', write },
      ]
    }
    return operationNames(entry).flatMap((name): Finding[] => {
      const operation = byOperation.get(name)
      if (operation === undefined || told.has(`${name} ${entry.catalog}/${entry.slug}`)) return []
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

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings.filter(({ kind, code, received }) => {
    const key = `${kind} ${code} ${received}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
