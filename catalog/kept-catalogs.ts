import type { Catalog, Entry } from './model/catalog'
import type { Problem } from './model/problem'
import type { SourceFile, SourceFolder } from './parse/data/source-file'

/** A catalog that was read and checked before, and may be published. */
export interface KeptCatalog {
  readonly catalog: Catalog
  /** Its warnings. */
  readonly problems: readonly Problem[]
  /** What other catalogs may point to, as a hash. */
  readonly names: string
  /** Whether a text of it links to a heading of a page, which may be one of another catalog. */
  readonly hasAnchors: boolean
  /** All that its checks have looked at beyond itself, as a hash. */
  readonly around: string
}

/**
 * Where catalogs are kept that were read and checked before. Reading takes longer than all else in a build of many codes
 * of which one has changed.
 */
export interface KeptCatalogs {
  hash(texts: Iterable<string>): string
  /** What was kept of a folder whose files had this hash. */
  take(folder: SourceFolder, files: string): KeptCatalog | undefined
  keep(folder: SourceFolder, files: string, kept: KeptCatalog): void
}

/** Every text that a catalog is read from, with its path. */
export function textsOfFolder({ slug, path, catalog, entries, guides, snippets }: SourceFolder): string[] {
  const ofFile = (file: SourceFile) => [file.path, file.text]
  return [
    ...[slug, path, String(entries.length), String(guides.length)],
    ...(catalog === undefined ? [] : ofFile(catalog)),
    ...[...entries, ...guides].flatMap(ofFile),
    ...snippets.flatMap(({ file, text }) => [file, text]),
  ]
}

/** The fields of an entry that no check of another catalog looks at: texts and what belongs to them. */
const ownFields: ReadonlySet<string> = new Set<keyof Entry>([
  'place',
  'title',
  'summary',
  'message',
  'messages',
  'messageNote',
  'params',
  'causes',
  'solutions',
  'examples',
  'retry',
  'userText',
  'ask',
  'keywords',
  'phrases',
  'reproduce',
])

/** Everything of a catalog that decides which addresses, codes and successors others find in it. */
export function namesOfCatalog({ entries, guides, ...catalog }: Catalog): string[] {
  return [
    JSON.stringify(catalog),
    ...guides.map(({ slug }) => slug),
    ...entries.map((entry) => JSON.stringify(entry, (key, value) => (ownFields.has(key) ? undefined : value))),
  ]
}

/** Whether a text has a link from the root of the site to a heading. */
export function hasAnchors(catalog: Catalog): boolean {
  return /(?:\]\(|\]:\s*|")<?\/[^\s)">]*#/.test(JSON.stringify(catalog))
}
