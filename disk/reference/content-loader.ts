import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { catalogJsonPath, entryFormPath } from '../../catalog/address/links'
import type { Catalog } from '../../catalog/model/catalog'
import { formatProblem, isError } from '../../catalog/model/problem'
import { catalogJson } from '../../site/forms/catalog-json'
import { catalogsJson } from '../../site/forms/catalogs-json'
import { entryJson } from '../../site/forms/entry-json'
import { entryMarkdown } from '../../site/forms/entry-markdown'
import { compactJson } from '../../site/json-text'
import type { SitePlace } from '../../site/project'
import type { LoadText } from '../../site/reference/reference'
import { readCodes } from '../content/read-content'
import { readSiteFields } from '../content/read-site'
import { folderStamp } from './folder-stamp'
import { readKeptTexts, writeKeptTexts } from './kept-texts'

export interface ContentLoaderOptions {
  /** The folder in which the files are kept; undefined where nothing is kept. */
  readonly cache: string | undefined
  /** Makes the search index of catalogs. */
  indexOf(catalogs: readonly Catalog[]): unknown
}

/** What a content folder has to say as a site. */
export interface ContentLoader {
  readonly load: LoadText
  /** How many problems there were in reading it. Where there are some, codes may be missing. */
  readonly problems: number
}

/**
 * The files that a content folder would have as a site, without building it. The JSON of all codes is kept, until a file of
 * the folder changes.
 *
 * @throws Error with the problem where there is no catalog to read
 */
export function contentLoader(place: SitePlace, { cache, indexOf }: ContentLoaderOptions): ContentLoader {
  const stamp = stampOf(place)
  const name = createHash('sha256').update(place.content).digest('hex').slice(0, 32)
  const file = cache === undefined || stamp === undefined ? undefined : join(cache, name)
  const kept = file === undefined || stamp === undefined ? undefined : readKeptTexts(file, stamp)
  let read: Content | undefined
  const whole = () => {
    read ??= readWhole(place, indexOf)
    return read
  }
  if (kept === undefined) {
    const { problems, json } = whole()
    const texts = () => [...json].map(([path, make]) => [path, make()] as const)
    if (file !== undefined && stamp !== undefined) writeKeptTexts(file, { stamp, problems, texts: texts() })
  }
  return {
    problems: kept?.problems ?? whole().problems,
    load: async (path) => {
      if (kept !== undefined && !path.endsWith('.md')) return kept.text(path)
      const { json, markdown } = whole()
      return (json.get(path) ?? markdown.get(path))?.()
    },
  }
}

/** The same files all at once, by their paths: to be written where a package or a program carries them along. */
export function contentTexts(
  place: SitePlace,
  indexOf: ContentLoaderOptions['indexOf'],
): readonly (readonly [path: string, text: string])[] {
  const { json, markdown } = readWhole(place, indexOf)
  return [...json, ...markdown].map(([path, make]) => [path, make()] as const)
}

/** The code that reads it has an address with a hash, or is that of a test. */
function stampOf(place: SitePlace): string | undefined {
  const files = folderStamp(place.content)
  if (files === undefined) return undefined
  const parts = [import.meta.url, process.version, place.content, place.url?.value, place.basePath?.value, files]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}

type Texts = ReadonlyMap<string, () => string>

interface Content {
  readonly problems: number
  readonly json: Texts
  readonly markdown: Texts
}

function readWhole(place: SitePlace, indexOf: ContentLoaderOptions['indexOf']): Content {
  const { catalogs, problems } = readCodes(place)
  const { own: site, problems: siteProblems } = readSiteFields(place)
  const errors = [...siteProblems, ...problems].filter(isError)
  if (catalogs.length === 0) throw new Error(errors.slice(0, 3).map(formatProblem).join('\n\n'))
  const json = new Map<string, () => string>([
    ['/catalogs.json', () => compactJson(catalogsJson(site, catalogs))],
    ['/search/index.json', () => compactJson(indexOf(catalogs))],
  ])
  const markdown = new Map<string, () => string>()
  for (const catalog of catalogs) {
    json.set(catalogJsonPath(catalog), () => compactJson(catalogJson(site, catalog)))
    for (const entry of catalog.entries) {
      json.set(entryFormPath(entry, 'json'), () => compactJson(entryJson(site, entry, catalogs)))
      markdown.set(entryFormPath(entry, 'md'), () => entryMarkdown(site, entry, catalogs))
    }
  }
  return { problems: errors.length, json: madeOnce(json), markdown }
}

/** Texts that are made when they are asked for, and then known. */
function madeOnce(texts: Texts): Texts {
  const made = new Map<string, string>()
  return new Map(
    [...texts].map(([path, make]) => [
      path,
      () => {
        const text = made.get(path) ?? make()
        made.set(path, text)
        return text
      },
    ]),
  )
}
