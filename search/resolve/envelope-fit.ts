import type { CatalogData } from '../index/index-data'
import type { IndexView } from '../index/index-view'
import { catalogsOfHosts } from '../paste/catalogs-of-hosts'
import { roleOfKey } from '../paste/payload-keys'
import type { Reading } from '../paste/reading'
import type { Leaf } from '../text/scan-json'

/**
 * How well a paste fits the error bodies of each catalog, 0 to 1: all required fields are
 * there, in their places, and what else is there is declared too. Hosts and headers that only one
 * catalog has count as well.
 *
 * @returns one number for each catalog, in order
 */
export function fitEnvelopes(index: IndexView, reading: Reading, text: string): readonly number[] {
  const bodies = bodiesOf(reading.leaves)
  const hosted = catalogsOfHosts(index, text)
  const headers = new Set(reading.headers.map(([name]) => name))
  return index.catalogs.map((catalog, number) => {
    const body = Math.max(0, ...bodies.map((leaves) => fitBody(catalog, leaves)))
    const host = hosted[number] ? 1 : 0
    const named = reading.hosts.length > 0 && ownLink(catalog, reading) ? 1 : 0
    const header = catalog.headers.some((name) => headers.has(name)) ? 0.3 : 0
    return Math.min(1, body + host + named + header)
  })
}

const mostBodies = 6
const bodyHead = /(?:^|\.)(?:body|data|res|resp|response|response_?body|payload|json|content|text)\.$/i

/** All values, and those of each object within that has a code: the body of a response in the record of a log. */
function bodiesOf(leaves: readonly Leaf[]): readonly (readonly Leaf[])[] {
  if (leaves.length === 0) return []
  const heads = leaves
    .filter(({ key, path }) => roleOfKey(key) === 'code' && path.endsWith(`.${key}`))
    .map(({ path, key }) => path.slice(0, path.length - key.length))
    .filter((head) => bodyHead.test(head))
  return [
    leaves,
    ...[...new Set(heads)]
      .slice(0, mostBodies)
      .map((head) =>
        leaves
          .filter(({ path }) => path.startsWith(head))
          .map((leaf) => ({ ...leaf, path: leaf.path.slice(head.length) })),
      ),
  ]
}

function fitBody(catalog: CatalogData, leaves: readonly Leaf[]): number {
  const paths = new Set(leaves.map(({ path }) => path))
  const declared = new Map(catalog.envelope.map(([path, role]) => [path, role]))
  const required = catalog.envelope.filter(([, , needed]) => needed === 1).map(([path]) => path)
  const present = required.filter((path) => hasPath(paths, path))
  if (present.length === 0) return 0
  const known = [...paths].filter((path) => isDeclared(declared, path)).length
  const shape = (present.length / required.length) * (0.4 + (0.6 * known) / paths.size)
  const special = [...paths].some((path) => declared.get(path) === 'request-id') ? 0.3 : 0
  return Math.min(1, shape + special) * typeFit(catalog, leaves)
}

function hasPath(paths: ReadonlySet<string>, path: string): boolean {
  return paths.has(path) || [...paths].some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[`))
}

/** A field is declared where the envelope names it or an object or array above it. */
function isDeclared(declared: ReadonlyMap<string, string>, path: string): boolean {
  let part = path
  while (part !== '') {
    if (declared.has(part)) return true
    const cut = Math.max(part.lastIndexOf('.'), part.lastIndexOf('['))
    part = cut === -1 ? '' : part.slice(0, cut)
  }
  return false
}

/** A code field that holds a number where the catalog's codes are words, or the reverse, belongs to another API. */
function typeFit(catalog: CatalogData, leaves: readonly Leaf[]): number {
  const path = catalog.envelope.find(([, role]) => role === 'code')?.[0]
  const value = leaves.find((leaf) => leaf.path === path)?.value
  if (value === undefined) return 0.5
  const numeric = typeof value === 'number' || /^[0-9]+$/.test(String(value))
  return numeric === catalog.numeric ? 1 : 0.3
}

/** A link to a page of ours: `/access-manager/AUT-0007/`. */
function ownLink(catalog: CatalogData, { links }: Reading): boolean {
  return links.some((parts) => parts.includes(catalog.slug))
}
