import { entryType } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { httpStatus } from '../../catalog/values/http-status'
import { child, type DataNode, entriesOf } from '../../importers/readers/data/data-node'
import { DescribedEntries, type DescribedOperation, describedCodes, operationNames } from './described-codes'

/** One change of an overlay. */
interface Action {
  readonly target: string
  readonly description: string
  readonly update: unknown
}

/** An overlay, and what it adds. */
export interface Overlay {
  /** JSON of an OpenAPI Overlay 1.0; undefined where the description has everything. */
  readonly text: string | undefined
  readonly codes: number
  /** Catalogs of which the description has no code, beside others of which it has: they are left out, as `verify` does. */
  readonly foreign: readonly string[]
}

/**
 * What an API description does not have of the catalogs, as an OpenAPI Overlay 1.0: `x-error-codes` of the operations that
 * raise a code, with a response for a status that an operation does not have yet; what no operation raises, at the top.
 */
export function openApiOverlay(source: readonly SourceFile[], catalogs: readonly Catalog[], site: Site): Overlay {
  const { codes, operations, roots } = describedCodes(source)
  const all = catalogs.flatMap((catalog) => catalog.entries)
  const described = new DescribedEntries(codes, all)
  const present = new Set([...described.found].map(({ catalog }) => catalog))
  const foreign = present.size === 0 ? [] : catalogs.map(({ slug }) => slug).filter((slug) => !present.has(slug))
  const entries = all.filter(({ retired, catalog }) => retired === undefined && !foreign.includes(catalog))
  const byName = new Map(operations.map((operation) => [operation.name, operation]))
  const wanted = new Map<DescribedOperation, Entry[]>()
  const alone: Entry[] = []
  for (const entry of entries) {
    const raising = operationNames(entry).flatMap((name) => byName.get(name) ?? [])
    for (const operation of raising) {
      if (described.isTold(operation.name, entry)) continue
      wanted.set(operation, [...(wanted.get(operation) ?? []), entry])
    }
    if (raising.length === 0 && !described.found.has(entry)) alone.push(entry)
  }
  const actions = [...wanted].flatMap(([operation, raised]) => operationActions(operation, raised, site))
  const [root] = source
  const topList = root === undefined ? undefined : child(roots.get(root.path), 'x-error-codes')
  if (alone.length > 0) actions.push(...codesActions('$', topList, alone, site))
  if (actions.length === 0) return { text: undefined, codes: 0, foreign }
  const overlay = {
    overlay: '1.0.0',
    info: {
      title: `Error codes of ${catalogs
        .filter(({ slug }) => !foreign.includes(slug))
        .map(({ name }) => name)
        .join(', ')}`,
      version: '1.0.0',
    },
    ...(root === undefined ? {} : { extends: root.path.split('/').map(encodeURIComponent).join('/') }),
    actions,
  }
  return {
    text: `${JSON.stringify(overlay, null, 2)}\n`,
    codes: new Set([...[...wanted.values()].flat(), ...alone]).size,
    foreign,
  }
}

function operationActions({ path, method, node }: DescribedOperation, entries: readonly Entry[], site: Site): Action[] {
  const target = `$.paths[${quoted(path)}].${method.toLowerCase()}`
  const stated = new Set(entriesOf(child(node, 'responses')).map(({ key }) => key.toUpperCase()))
  const statuses = [...new Set(entries.flatMap((entry) => entry.statuses))].filter(
    (status) => !stated.has(String(status)) && !stated.has(`${Math.floor(status / 100)}XX`),
  )
  const responses = Object.fromEntries(
    statuses.map((status) => [String(status), { description: httpStatus(status).phrase }]),
  )
  const list = child(node, 'x-error-codes')
  const actions = codesActions(target, list, entries, site)
  if (statuses.length === 0) return actions
  const description = `Responses that ${method} ${path} gives and does not name`
  return [{ target, description, update: { responses } }, ...actions]
}

/** Adds codes to the map of a node. To the end of a list, where there is one, one by one: how lists merge 1.0 leaves open. */
function codesActions(target: string, list: DataNode | undefined, entries: readonly Entry[], site: Site): Action[] {
  if (list?.kind === 'list') {
    return entries.map((entry) => ({
      target: `${target}['x-error-codes']`,
      description: `${entry.code}, which the catalog has`,
      update: { code: entry.code, ...facts(entry, site) },
    }))
  }
  const codes = Object.fromEntries(entries.map((entry) => [entry.code, facts(entry, site)]))
  const description = `Codes that the catalog has: ${entries.map(({ code }) => code).join(', ')}`
  return [{ target, description, update: { 'x-error-codes': codes } }]
}

function facts(entry: Entry, site: Site) {
  const { statuses, title, summary } = entry
  const [status, ...others] = statuses
  return {
    ...(status === undefined ? {} : { status: others.length === 0 ? status : statuses }),
    title,
    ...(summary === undefined || summary === '' ? {} : { description: summary }),
    url: entryType(site, entry),
  }
}

/** A key of a JSONPath (RFC 9535) in quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
