import type { Catalog, Entry } from '../../catalog/model/catalog'
import type { ReservedWords } from '../../catalog/values/slug'
import { aliasLinks } from './alias-links'

/** A short link and the entries that it can mean. */
export interface ShortLink {
  /** The slug as its entry writes it, or the alias. */
  readonly slug: string
  /** One: the link leads there. Several: the reader chooses. */
  readonly entries: readonly Entry[]
}

/** The slug; of a code in a name space its name there too, which readers have without it. */
export function shortNames({ slug, namespace }: Pick<Entry, 'slug' | 'namespace'>): string[] {
  const isWithin = namespace !== undefined && slug.startsWith(`${namespace}/`)
  return isWithin ? [slug, slug.slice(namespace.length + 1)] : [slug]
}

/** Two kinds of page are made from them, and nobody changes a catalog. */
const known = new WeakMap<readonly Catalog[], { readonly reserved: string; readonly links: readonly ShortLink[] }>()

/**
 * The short links of all codes and aliases. Slugs that differ in case only share their entries: on a
 * file system that ignores case both pages are one file.
 */
export function shortLinks(catalogs: readonly Catalog[], reserved: ReservedWords['inCatalog']): readonly ShortLink[] {
  const words = [...reserved].join(' ')
  const former = known.get(catalogs)
  if (former?.reserved === words) return former.links
  const links = makeLinks(catalogs, reserved)
  known.set(catalogs, { reserved: words, links })
  return links
}

function makeLinks(catalogs: readonly Catalog[], reserved: ReservedWords['inCatalog']): ShortLink[] {
  const named = catalogs.flatMap((catalog) => [
    ...catalog.entries.flatMap((entry) => shortNames(entry).map((slug) => ({ slug, entry }))),
    ...aliasLinks(catalog, reserved).map(({ alias, entry }) => ({ slug: alias, entry })),
  ])
  const groups = new Map<string, Set<Entry>>()
  for (const { slug, entry } of named) {
    const key = slug.toLowerCase()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, new Set([entry]))
    else group.add(entry)
  }
  const slugs = [...new Set(named.map(({ slug }) => slug))].sort()
  return slugs.map((slug) => ({ slug, entries: [...(groups.get(slug.toLowerCase()) ?? [])] }))
}
