import type { Catalog } from '../../catalog/model/catalog'
import { nearest } from '../../catalog/text/nearest'
import { UsageError } from './arguments'

/** ` Did you mean shop?`, where a name is nearly one that is known; else nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  const near = nearest(name, known)
  return near === undefined ? '' : ` Did you mean ${near}?`
}

/**
 * What is known by a name.
 *
 * @throws UsageError with what was meant, and what there is
 */
export function knownBy<Item>(kind: string, name: string, items: ReadonlyMap<string, Item>): Item {
  const item = items.get(name)
  if (item !== undefined) return item
  const names = [...items.keys()]
  throw new UsageError(`There is no ${kind} "${name}".${didYouMean(name, names)} There are: ${names.join(', ')}.`)
}

/**
 * A name that is among those that are known.
 *
 * @throws UsageError with what was meant, and what there is
 */
export function knownName<Name extends string>(kind: string, name: string, known: readonly Name[]): Name {
  return knownBy(kind, name, new Map<string, Name>(known.map((item) => [item, item])))
}

/**
 * The catalogs that are named, in the order of the content; all of them where none is.
 *
 * @throws UsageError where there is no such catalog
 */
export function chosenCatalogs(catalogs: readonly Catalog[], names: readonly string[]): readonly Catalog[] {
  const slugs = catalogs.map(({ slug }) => slug)
  for (const name of names) knownName('catalog', name, slugs)
  return names.length === 0 ? catalogs : catalogs.filter(({ slug }) => names.includes(slug))
}
