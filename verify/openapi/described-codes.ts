import type { Entry, Place } from '../../catalog/model/catalog'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { parseStatuses } from '../../importers/mapping/parse-statuses'
import { type ReadRow, readMeanings } from '../../importers/mapping/read-meanings'
import { child, type DataNode } from '../../importers/readers/data/data-node'
import { Documents } from '../../importers/readers/openapi/documents'
import { operationsOf } from '../../importers/readers/openapi/operations'
import { readDocuments } from '../../importers/readers/openapi/read-openapi'
import { codeOfType } from '../model/code-of-type'
import { type EntriesByName, entriesByName } from '../model/entries-by-name'

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
  const documents = new Documents(sources)
  const { rows, losses } = readDocuments(documents)
  // Columns of a table are guessed here as there: what `import` reads, the description has.
  const read = readMeanings(rows, { losses: [] }).flatMap((list) => list.read)
  const order = new Map(rows.map((row, index) => [row, index]))
  const codes = read.sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0)).map(codeOf)
  const operations = [...documents.roots.values()]
    .filter((root) => child(root, 'openapi') !== undefined || child(root, 'swagger') !== undefined)
    .flatMap((root) => operationsOf(documents, root))
    .flatMap(({ operation, node }): DescribedOperation[] =>
      'method' in operation ? [{ name: `${operation.method} ${operation.path}`, ...operation, node }] : [],
    )
  return { codes, operations, losses, roots: documents.roots }
}

/** A row as an import reads it, with the places of its code and its statuses. */
function codeOf({ row, meaning }: ReadRow): DescribedCode {
  const { code, operations } = meaning
  const placeOf = (isMeant: (text: string) => boolean) =>
    row.cells.find(({ text }) => isMeant(text))?.place ?? row.place
  const statuses = [...meaning.statuses].map((status) => ({
    status,
    place: placeOf((text) => parseStatuses(text).statuses.includes(status)),
  }))
  const named = operations.flatMap((item) => ('method' in item ? [`${item.method} ${item.path}`] : []))
  return { code, place: placeOf((text) => text === code || text.includes(`\`${code}\``)), statuses, operations: named }
}

/** The methods and paths that raise an entry, as its catalog says. */
export function operationNames({ operations }: Entry): string[] {
  return operations.flatMap((item) => ('method' in item ? [`${item.method} ${item.path}`] : []))
}

/** What a description has of some entries. */
export class DescribedEntries {
  /** The entries whose code it has, wherever. */
  readonly found: ReadonlySet<Entry>
  readonly #byName: EntriesByName
  readonly #told = new Map<string, Set<Entry>>()

  constructor(codes: readonly DescribedCode[], entries: readonly Entry[]) {
    this.#byName = entriesByName(entries)
    const found = new Set<Entry>()
    for (const { code, operations } of codes) {
      for (const entry of this.entriesOf(code)) {
        found.add(entry)
        for (const name of operations) this.#toldOf(name).add(entry)
      }
    }
    this.found = found
  }

  /** The entries that a code of the description means: by code or alias, also at the end of a problem type. */
  entriesOf(code: string): readonly Entry[] {
    return this.#byName.get(codeOfType(code, (name) => this.#byName.has(name))) ?? []
  }

  /** Whether an operation says of itself that it raises the entry. */
  isTold(operation: string, entry: Entry): boolean {
    return this.#told.get(operation)?.has(entry) === true
  }

  #toldOf(operation: string): Set<Entry> {
    const told = this.#told.get(operation) ?? new Set()
    this.#told.set(operation, told)
    return told
  }
}
