import budgets from '../../budgets.json' with { type: 'json' }
import { nearWordsPath, searchIndexPath } from '../../site/assets'
import { pageResources } from './page-resources'
import { SiteReader } from './site-reader'

/** One budget, and the heaviest thing that it holds for. */
export interface Weight {
  readonly budget: keyof typeof budgets
  /** Most bytes it may be. */
  readonly limit: number
  readonly bytes: number
  /** Path of the heaviest page. */
  readonly heaviest: string
  /** How many were weighed. */
  readonly count: number
}

/** What is weighed, and how. */
type Measure = readonly [pages: readonly string[], measure: (path: string) => number]

/** Most entry pages that are weighed: of more, those with the longest HTML. */
const mostEntries = 500

/** What the search loads after its first result. */
const late = ['search-fuzzy.', 'search-list.', 'search-paste.']

/** Weighs a built site against every number of `budgets.json`. Text counts with Brotli, fonts as they are. */
export function weighSite(folder: string): Weight[] {
  const site = new SiteReader(folder)
  const entries = heavyOnes(site, site.entries)
  const loads = new Map(entries.map((path) => [path, pageResources(site.text(path))]))
  const files = (path: string, kinds: readonly ('styles' | 'scripts' | 'icons')[]) =>
    kinds.flatMap((kind) => loads.get(path)?.[kind] ?? []).map((address) => site.pathOf(address))
  const packed = (paths: readonly string[]) => paths.reduce((sum, path) => sum + site.packed(path), 0)
  const scriptsOf = (path: string, kind: 'scripts' | 'late') =>
    pageResources(site.text(path))[kind].map((address) => site.pathOf(address))
  /** The fonts that stylesheets name: they come when the page is there. */
  const fontsOf = (styles: readonly string[]) =>
    styles.flatMap((style) =>
      [...site.text(style).matchAll(/url\(["']?([^"')]+\.woff2)/g)].map(([, font = '']) =>
        site.pathOf(new URL(font, `http://localhost${site.basePath}${style}`).pathname),
      ),
    )
  const search = [...site.sharedFiles('search.'), ...site.sharedFiles('search-worker.'), searchIndexPath]
  const measures = {
    entryPageHtml: [entries, (path) => site.packed(path)],
    entryPageTotal: [entries, (path) => packed([path, ...files(path, ['styles', 'scripts', 'icons'])])],
    entryPageFrameworkScript: [
      entries,
      (path) => packed(files(path, ['scripts']).filter((file) => file.startsWith('/_next/'))),
    ],
    entryPageFonts: [
      entries,
      (path) => fontsOf(files(path, ['styles'])).reduce((sum, font) => sum + site.size(font), 0),
    ],
    explorerScript: [site.explorers, (path) => packed(scriptsOf(path, 'scripts'))],
    explorerLateScript: [site.explorers, (path) => packed(scriptsOf(path, 'late'))],
    searchUntilFirstResult: [entries.slice(0, 1), () => packed(search)],
    searchInAll: [entries.slice(0, 1), () => packed([...search, ...late.flatMap((name) => site.sharedFiles(name))])],
    searchNearWords: [entries.slice(0, 1), () => packed([nearWordsPath])],
  } as const satisfies Record<Weight['budget'], Measure>
  // Object.keys gives the keys of an object literal of this very file.
  return (Object.keys(budgets) as Weight['budget'][]).map((budget) => weigh(budget, measures[budget]))
}

function weigh(budget: Weight['budget'], [pages, measure]: Measure): Weight {
  let [bytes, heaviest] = [-1, '']
  for (const page of pages) {
    const size = measure(page)
    if (size > bytes) [bytes, heaviest] = [size, page]
  }
  return { budget, limit: budgets[budget], bytes: Math.max(bytes, 0), heaviest, count: pages.length }
}

function heavyOnes(site: SiteReader, entries: readonly string[]): readonly string[] {
  if (entries.length <= mostEntries) return entries
  const sizes = new Map(entries.map((path) => [path, site.size(path)]))
  return entries.toSorted((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0)).slice(0, mostEntries)
}
