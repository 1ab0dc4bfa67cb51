import type { z } from 'zod'
import { entryName } from '../../catalog/model/entry-name'
import { publishedPaths } from '../ledger/published-paths'
import { shortNames } from '../links/short-links'
import { catalogForm, type EntryForm, type EntryRow, entryForm, siteForm } from './read-forms'

/** A code on one side of a comparison, by its name: `namespace/CODE` where it has a name space. */
export interface EntrySide extends EntryRow {
  readonly catalog: string
  readonly path: string
  /** All that its own file says; undefined where there is no such file. */
  readonly form: EntryForm | undefined
}

/** A catalog on one side of a comparison. */
export interface CatalogSide {
  readonly slug: string
  readonly name: string
  /** Its response format, as text to compare. */
  readonly envelope: string
  readonly entries: readonly EntrySide[]
}

/** One side of a comparison: a site as its machine-readable forms tell of it. */
export interface SiteSide {
  readonly url: string
  readonly catalogs: readonly CatalogSide[]
  /** Paths at which a page answers. */
  readonly paths: ReadonlySet<string>
}

/** Gives what is in a JSON file of a site by its path, or undefined where there is none. */
export type LoadForm = (path: string) => unknown

/**
 * Reads one side from its machine-readable forms.
 *
 * @throws Error with a sentence where a form is missing, or is none
 */
export function readSiteSide(load: LoadForm): SiteSide {
  const site = parse(siteForm, '/catalogs.json', load)
  const pathOf = (url: string) => (url.startsWith(site.url) ? `/${url.slice(site.url.length)}` : url)
  const paths = new Set([...publishedPaths({ site: {}, catalogs: [], guides: [] }), ...Object.keys(site.moved)])
  for (const { url } of site.guides) paths.add(pathOf(url))
  const catalogs = site.catalogs.map(({ slug, name }): CatalogSide => {
    const form = parse(catalogForm, `/${slug}/index.json`, load)
    for (const { url } of [form, ...form.families, ...form.guides]) paths.add(pathOf(url))
    const ofEntries = form.entries.flatMap(({ status, statuses }) => statuses ?? (status === null ? [] : [status]))
    for (const status of [...form.statuses.map((item) => item.status), ...ofEntries]) {
      paths.add(`/status/${status}/`).add(`/${slug}/status/${status}/`)
    }
    const entries = form.entries.map((row): EntrySide => {
      const path = pathOf(row.url)
      const raw = load(`${path}index.json`)
      const own = raw === undefined ? undefined : parse(entryForm, `${path}index.json`, () => raw)
      return { ...row, code: entryName(row), catalog: slug, path, form: own }
    })
    addNames(paths, slug, entries)
    return { slug, name, envelope: JSON.stringify(form.envelope), entries }
  })
  return { url: site.url, catalogs, paths }
}

/** The addresses of codes, of their aliases, and their short links. */
function addNames(paths: Set<string>, catalog: string, entries: readonly EntrySide[]) {
  const slugs = entries.map(({ path }) => path.slice(catalog.length + 2, -1))
  const taken = new Set(slugs.map((slug) => slug.toLowerCase()))
  for (const [index, { namespace }] of entries.entries()) {
    const slug = slugs[index] ?? ''
    for (const name of shortNames({ slug, namespace })) paths.add(`/e/${name}/`)
  }
  const aliases = entries.flatMap((entry) => entry.aliases.filter((alias) => !taken.has(alias.toLowerCase())))
  for (const name of [...slugs, ...aliases]) paths.add(`/${catalog}/${name}/`).add(`/e/${name}/`)
}

function parse<T>(schema: z.ZodType<T>, path: string, load: LoadForm): T {
  const raw = load(path)
  if (raw === undefined) throw new Error(`${path} is missing.`)
  const result = schema.safeParse(raw)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`${path} is not what Faultbook writes: ${issue?.path.join('.')}: ${issue?.message}.`)
}
