import type { z } from 'zod'
import { familyPath } from '../../catalog/address/links'
import { searchIndexPath, searchPiecePath } from '../assets'
import { type CatalogForm, catalogForm, type EntryForm, entryForm, siteForm } from './reference-forms'

/**
 * Gives the text of a file of a site by its path (`/catalogs.json`), and undefined where the site has no such file.
 * Rejects with a sentence where nobody can tell.
 */
export type LoadText = (path: string) => Promise<string | undefined>

/** Which code is meant: its catalog, and its path below it. */
export interface CodePlace {
  readonly catalog: string
  readonly slug: string
}

/** Catalogs to ask about their codes, wherever they are: in a content folder, on a site, in the package. */
export interface Reference {
  /** Where they are from, as a person knows it: a folder, an address. */
  readonly from: string
  readonly name: string
  /** The address that every address of a code begins with; ends with `/`. */
  readonly url: string
  readonly catalogs: readonly { readonly slug: string; readonly name: string; readonly summary: string }[]
  /** A catalog with a line for each of its codes; undefined where there is none of this slug. */
  catalog(slug: string): Promise<CatalogForm | undefined>
  /** A code with all that its page says; undefined where there is none. */
  entry(place: CodePlace): Promise<EntryForm | undefined>
  /** The same as the site publishes it, field by field. */
  entryJson(place: CodePlace): Promise<unknown>
  /** The same as Markdown. */
  entryMarkdown(place: CodePlace): Promise<string | undefined>
  /** What `openWholeSearch` opens, as JSON. Undefined where the site has no index. */
  searchIndex(): Promise<unknown>
  /** A piece of it, by name. */
  searchPiece(name: string): Promise<unknown>
}

/**
 * Opens a reference whose files `load` gives. A catalog is read once, when it is needed, and again where that failed.
 *
 * @throws Error with a sentence where there is none, or where a file is not what Faultbook writes
 */
export async function openReference(from: string, load: LoadText): Promise<Reference> {
  const { name, url, catalogs } = await siteOf(from, load)
  const known = new Map<string, Promise<CatalogForm | undefined>>()
  const catalog = (slug: string) => {
    if (!catalogs.some((item) => item.slug === slug)) return Promise.resolve(undefined)
    const former = known.get(slug)
    if (former !== undefined) return former
    const read = optional(catalogForm, `/${slug}/index.json`, load)
    known.set(slug, read)
    // Whoever asked is told; the next one tries again.
    read.catch(() => known.delete(slug))
    return read
  }
  const entryJson = async (place: CodePlace) => {
    const path = entryPathOf(place)
    const own = await load(`${path}index.json`)
    if (own !== undefined) return parseJson(own, `${path}index.json`)
    return packed(place, { catalog, load, url })
  }
  return {
    from,
    name,
    url,
    catalogs,
    catalog,
    entryJson,
    entry: async (place) => {
      const json = await entryJson(place)
      return json === undefined ? undefined : parsed(entryForm, `${entryPathOf(place)}index.json`, json)
    },
    entryMarkdown: (place) => load(`${entryPathOf(place)}index.md`),
    searchIndex: () => parsedAt(searchIndexPath, load),
    searchPiece: (name) => parsedAt(searchPiecePath(name), load),
  }
}

function entryPathOf({ catalog, slug }: CodePlace): string {
  return `/${catalog}/${slug}/`
}

interface Files {
  catalog(slug: string): Promise<CatalogForm | undefined>
  readonly load: LoadText
  readonly url: string
}

/** Most files that hold the codes without a family of one catalog. */
const mostParts = 1_000

/** The code in a packed site: in the file of its family, or of a part of the codes without one. */
async function packed({ catalog: home, slug }: CodePlace, { catalog, load, url }: Files): Promise<unknown> {
  const form = await catalog(home)
  const row = form?.entries.find((entry) => entry.url === `${url}${home}/${slug}/`)
  if (row === undefined) return undefined
  const paths = row.family === undefined ? [] : [familyPath({ slug: home }, { slug: row.family })]
  for (const path of [...paths, ...Array.from({ length: mostParts }, (_, at) => `/${home}/page/${at + 1}/`)]) {
    const text = await load(`${path}codes.json`)
    if (text === undefined) return undefined
    const entries = entriesOf(parseJson(text, `${path}codes.json`))
    if (entries.has(slug)) return entries.get(slug)
  }
  return undefined
}

function entriesOf(pack: unknown): ReadonlyMap<string, unknown> {
  const isPack = typeof pack === 'object' && pack !== null && 'entries' in pack
  return new Map(isPack ? Object.entries(pack.entries ?? {}) : [])
}

async function parsedAt(path: string, load: LoadText): Promise<unknown> {
  const text = await load(path)
  return text === undefined ? undefined : parseJson(text, path)
}

async function siteOf(from: string, load: LoadText): Promise<z.output<typeof siteForm>> {
  const site = await optional(siteForm, '/catalogs.json', load)
  if (site === undefined)
    throw new Error(`${from.replace(/\/$/, '')}/catalogs.json is missing, so this is not a Faultbook site.`)
  return site
}

async function optional<T>(schema: z.ZodType<T>, path: string, load: LoadText): Promise<T | undefined> {
  const value = await parsedAt(path, load)
  return value === undefined ? undefined : parsed(schema, path, value)
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error(`${path} is not JSON, so this is not a Faultbook site.`)
  }
}

function parsed<T>(schema: z.ZodType<T>, path: string, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`${path} is not what Faultbook writes: ${issue?.path.join('.')}: ${issue?.message}.`)
}
