import { judgeEnvelope } from '../../catalog/checks/http/envelope'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { DataPath } from '../../catalog/model/located'
import { placesAt } from '../../catalog/parse/data/json-path'
import { codeOfType } from '../model/code-of-type'
import { type EntriesByName, entriesByName } from '../model/entries-by-name'

/** A catalog with its entries by their names and by their slugs. */
export interface Home {
  readonly catalog: Catalog
  readonly byName: EntriesByName
  readonly bySlug: ReadonlyMap<string, Entry>
}

/** The code that a body names. */
export interface Named {
  /** Without what the address of a problem type has behind its path. */
  readonly code: string
  /** Undefined where no catalog has the code, and several could. */
  readonly catalog: Catalog | undefined
  readonly entry: Entry | undefined
  /** In how many ways the body is not the envelope of the catalog; undefined where the code is not in a place of an envelope. */
  readonly faults: number | undefined
  /** Where in the body it is. */
  readonly path: DataPath
}

export function homeOf(catalog: Catalog): Home {
  return {
    catalog,
    byName: entriesByName(catalog.entries),
    bySlug: new Map(catalog.entries.map((entry) => [entry.slug, entry])),
  }
}

/**
 * The code of a body: in the place that the envelope of a catalog has for it, or in a field that clearly names one. Of several
 * the one that a catalog knows, else that of the envelope that fits best.
 */
export function namedCode(body: unknown, homes: readonly Home[]): Named | undefined {
  const inEnvelopes = homes.flatMap((home): Named[] => {
    const { envelope } = home.catalog
    if (envelope === undefined) return []
    const found = envelope.fields.flatMap(({ role, path }) => (role === 'code' ? codesAt(body, path) : []))
    if (found.length === 0) return []
    const faults = judgeEnvelope(body, envelope.fields, envelope.fields).length
    return found.map(({ value, path }) => ({ ...known(value, home), catalog: home.catalog, faults, path }))
  })
  const rank = ({ entry, faults }: Named) => [entry === undefined ? 1 : 0, faults ?? Number.POSITIVE_INFINITY] as const
  return [...inEnvelopes, ...inUsualFields(body, homes)].sort((a, b) => {
    const [[unknownA, faultsA], [unknownB, faultsB]] = [rank(a), rank(b)]
    return unknownA - unknownB || (faultsA === faultsB ? 0 : faultsA - faultsB)
  })[0]
}

/** Whether a text can be the code of an error at all: it has no blanks, and is neither an HTTP status nor `about:blank`. */
export function isCodeLike(text: string): boolean {
  return /^[\p{L}\p{N}_][^\s]{0,199}$/u.test(text) && !/^(?:[1-5]\d\d|about:blank)$/.test(text)
}

const holders = ['', 'error.', 'errors[].', '[].', 'error.errors[].', 'errors[].extensions.', 'fault.', 'problem.']
const keys = ['code', 'errorCode', 'error_code', 'errorcode', 'errCode', 'err_code', 'faultCode', 'fault_code']

/** Where APIs have the code of an error, whatever their envelope. A field `error` or `type` alone may hold anything. */
const usualPaths = holders.flatMap((holder) => keys.map((key) => `${holder}${key}`))

function inUsualFields(body: unknown, homes: readonly Home[]): Named[] {
  const only = homes.length === 1 ? homes[0]?.catalog : undefined
  const places = usualPaths.flatMap((usual) => codesAt(body, usual))
  return places.flatMap(({ value, path }): Named[] => {
    const found = homes.flatMap((home): Named[] => {
      const { code, entry } = known(value, home)
      return entry === undefined ? [] : [{ code, entry, catalog: home.catalog, faults: undefined, path }]
    })
    if (found.length > 0) return found
    const code = codeOfType(value, () => false)
    return isCodeLike(code) ? [{ code, entry: undefined, catalog: only, faults: undefined, path }] : []
  })
}

/** The values at a path that can be codes: texts and numbers. */
export function codesAt(body: unknown, at: string): { readonly value: string; readonly path: DataPath }[] {
  return placesAt(body, at).flatMap(({ value, path }) =>
    typeof value === 'string' || typeof value === 'number' ? [{ value: String(value), path }] : [],
  )
}

function known(value: string, { byName }: Home): Pick<Named, 'code' | 'entry'> {
  const code = codeOfType(value, (name) => byName.has(name))
  const entries = byName.get(code) ?? []
  return { code, entry: entries.find((one) => one.code === code) ?? entries[0] }
}
