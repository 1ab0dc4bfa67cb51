import { catalogPath, entryFormPath, entryPath, familyPath } from '../catalog/address/links'
import type { Catalog, Entry } from '../catalog/model/catalog'
import type { Site } from '../catalog/model/site'
import { entriesOfFamily } from './entries-of'

/** Codes whose JSON or Markdown are in one file: those of a family, or a part of those that have none. */
export interface FormPack {
  /** The folder of the file. */
  readonly path: string
  readonly family: string | null
  readonly entries: readonly Entry[]
}

/** A kilobyte or two each: a file of up to half a megabyte. */
const mostWithoutFamily = 250

const knownPacks = new WeakMap<Catalog, readonly FormPack[]>()

/** The packs of a catalog: family by family, then the codes without a family. */
export function packsOf(catalog: Catalog): readonly FormPack[] {
  const former = knownPacks.get(catalog)
  if (former !== undefined) return former
  const families = catalog.families.map((family) => ({
    path: familyPath(catalog, family),
    family: family.slug,
    entries: entriesOfFamily(catalog, family),
  }))
  const known = new Set(families.map(({ family }) => family))
  const others = catalog.entries.filter(({ family }) => family === undefined || !known.has(family))
  const parts = Array.from({ length: Math.ceil(others.length / mostWithoutFamily) }, (_, at) => ({
    path: `${catalogPath(catalog)}page/${at + 1}/`,
    family: null,
    entries: others.slice(at * mostWithoutFamily, (at + 1) * mostWithoutFamily),
  }))
  const packs = [...families, ...parts].filter(({ entries }) => entries.length > 0)
  knownPacks.set(catalog, packs)
  return packs
}

/** `/shop/family/order/codes.json` */
export function packPath({ path }: Pick<FormPack, 'path'>, form: 'json' | 'md'): string {
  return `${path}codes.${form}`
}

const knownPaths = new WeakMap<Catalog, ReadonlyMap<string, FormPack>>()

/** Where a form of an entry is: in its folder, or in the file that it shares in a packed site. */
export function formPath(
  { isPacked }: Pick<Site, 'isPacked'>,
  entry: Pick<Entry, 'catalog' | 'slug'>,
  { form, catalog }: { readonly form: 'json' | 'md'; readonly catalog: Catalog | undefined },
): string {
  if (isPacked !== true || catalog === undefined) return entryFormPath(entry, form)
  const paths = knownPaths.get(catalog) ?? pathsOf(catalog)
  knownPaths.set(catalog, paths)
  const pack = paths.get(entry.slug)
  return pack === undefined ? entryFormPath(entry, form) : packPath(pack, form)
}

/** Where the text of an entry is: as Markdown, and in a packed site, which has none for it alone, on its page. */
export function entryMarkdownPath(
  { isPacked }: Pick<Site, 'isPacked'>,
  entry: Pick<Entry, 'catalog' | 'slug'>,
): string {
  return isPacked === true ? entryPath(entry) : entryFormPath(entry, 'md')
}

function pathsOf(catalog: Catalog): ReadonlyMap<string, FormPack> {
  return new Map(packsOf(catalog).flatMap((pack) => pack.entries.map(({ slug }) => [slug, pack] as const)))
}
