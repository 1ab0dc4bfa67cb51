import {
  absoluteUrl,
  catalogPath,
  changelogPath,
  familyPath,
  feedPath,
  guidePath,
  homePath,
  markdownPath,
  noticesPath,
  searchPath,
  statusesPath,
  statusPath,
} from '../../catalog/address/links'
import type { Catalog, Entry, Guide } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { lifecycleState, lifecycleWords, retiredLast } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'
import { counted } from '../../catalog/text/counted'
import { httpStatus } from '../../catalog/values/http-status'
import { entriesOfStatus, statusesOf } from '../entries-of'
import { type Page, pagesOf } from '../list-pages'
import { formPath } from '../packed-forms'
import type { SiteContent } from '../site-context'
import { type Coverage, coverageOf, sourcesCount } from '../site-words'
import { inlineField } from './field-markdown'
import { joined, linkLine, section } from './markdown-parts'
import { llmsPath } from './markdown-pointer'
import { escapeMarkdown } from './markdown-source'
import type { SiteFile } from './site-file'

/** Longer ones do not reach a model whole: agents read 50,000 characters of a page or more, and not all of them 100,000. */
const mostCharacters = 50_000

const coverageWords = {
  exchange: 'what each means, why it appears, what to do, with a request and a response',
  example: 'what each means, why it appears, what to do, with an example',
  draft: 'what each means and, as far as it is documented, why it appears and what to do',
} as const satisfies Record<Coverage, string>

/**
 * `/llms.txt` (llmstxt.org): name, summary, a paragraph, then sections of links with notes: where each page is as Markdown.
 * What a reader with little room may skip is in the last section, `Optional`. Where that is long, each catalog has a file of
 * its own, which the first one leads to.
 */
export function llmsFiles(content: SiteContent): SiteFile[] {
  const { catalogs } = content
  const whole = wholeTxt(content)
  if (whole !== undefined) return [{ path: llmsPath, text: () => whole }]
  let pairs: readonly Page<'compare'>[] | undefined
  const pairsOf = (catalog: Catalog) => {
    pairs ??= comparePages(content)
    return pairs.filter(({ subject }) => subject.first.catalog === catalog)
  }
  return [
    { path: llmsPath, text: () => rootTxt(content, { isSplit: true }) },
    ...catalogs.map((catalog) => ({
      path: catalogLlmsPath(catalog),
      catalog,
      text: () => catalogLlmsTxt(content, catalog, pairsOf(catalog)),
    })),
  ]
}

/** `/shop/llms.txt` */
function catalogLlmsPath(catalog: Pick<Catalog, 'slug'>): string {
  return `${catalogPath(catalog)}llms.txt`
}

function rootTxt(content: SiteContent, { isSplit }: { readonly isSplit: boolean }): string {
  const { site, catalogs } = content
  const parts = catalogs.map((catalog) =>
    catalogPart(site, catalog, isSplit ? [ownFile(site, catalog)] : codeLines(site, catalog)),
  )
  return text([head(content), ...parts, crossPart(content), optionalPart(content, isSplit)])
}

/** A build asks several times; nobody changes a content. */
const known = new WeakMap<SiteContent, { readonly text: string | undefined }>()

/** One file of everything; undefined where it would be too long. */
function wholeTxt(content: SiteContent): string | undefined {
  const former = known.get(content)
  if (former !== undefined) return former.text
  const codes = content.catalogs.reduce((sum, { entries }) => sum + entries.length, 0)
  // A line has a hundred characters at least: of many codes nobody need write the text to know that it is long.
  const all = codes * 100 > mostCharacters ? undefined : rootTxt(content, { isSplit: false })
  const whole = { text: all === undefined || all.length > mostCharacters ? undefined : all }
  known.set(content, whole)
  return whole.text
}

/** `/shop/llms.txt`: the same for one catalog, with all its codes. */
function catalogLlmsTxt({ site }: SiteContent, catalog: Catalog, pairs: readonly Page<'compare'>[]): string {
  return text([
    `# ${escapeMarkdown(catalog.name)} errors`,
    `> ${inlineField(site, catalog.summary)}`,
    `All catalogs: ${absoluteUrl(site, llmsPath)}`,
    section('Codes', codeLines(site, catalog)),
    section('Families and statuses', [...familyLines(site, catalog), ...statusLines(site, [catalog], catalog)]),
    section('Guides', guideLines(site, catalog.guides)),
    section('Optional', pairLines(site, pairs)),
  ])
}

function text(parts: readonly string[]): string {
  return `${joined(parts)}\n`
}

function head({ site, catalogs }: SiteContent): string {
  const count = catalogs.reduce((sum, catalog) => sum + catalog.entries.length, 0)
  return [
    `# ${escapeMarkdown(site.name)}`,
    `> Error codes of ${catalogs.length === 1 ? sourcesCount(catalogs).replace('1', 'one') : sourcesCount(catalogs)}, ${count} in all: ${coverageWords[coverageOf(catalogs)]}.`,
    `The address of a code is \`${absoluteUrl(site, '/<catalog>/<CODE>/')}\`; ${formWords(site)}. All catalogs: ${absoluteUrl(site, '/catalogs.json')}`,
    `For programs: ${otherFiles.map((path) => `\`${absoluteUrl(site, path)}\``).join(', ')}; all codes of a catalog with \`index.json\` below its address.`,
  ].join('\n\n')
}

/** Files that are no pages, and so no links: whoever follows those of `llms.txt` reads each as a page. */
const otherFiles = ['/llms-full.txt', '/registry.json', feedPath, '/sitemap.xml', noticesPath] as const

function formWords({ isPacked }: Site): string {
  return isPacked === true
    ? 'its page names the `codes.md` and `codes.json` that hold it with the other codes of its family'
    : 'add `index.md` for Markdown or `index.json` for JSON'
}

/** A catalog: what it is, its guides, its families and statuses, its codes. */
function catalogPart(site: Site, catalog: Catalog, codes: readonly string[]): string {
  return section(escapeMarkdown(catalog.name), [
    linkLine(
      `${catalog.name} reference`,
      absoluteUrl(site, markdownPath(catalogPath(catalog))),
      inlineField(site, catalog.summary),
    ),
    ...guideLines(site, catalog.guides),
    ...familyLines(site, catalog),
    ...codes,
  ])
}

function ownFile(site: Site, catalog: Catalog): string {
  return linkLine(
    `${catalog.name}: all pages`,
    absoluteUrl(site, catalogLlmsPath(catalog)),
    'every code, family and status',
  )
}

function codeLines(site: Site, catalog: Catalog): string[] {
  return retiredLast(catalog.entries).map((entry) =>
    linkLine(
      `${entryName(entry)}: ${entry.title}`,
      absoluteUrl(site, formPath(site, entry, { form: 'md', catalog })),
      [`${stateOf(entry)}${entry.statuses.join(', ')}`.trim(), inlineField(site, entry.summary ?? '')]
        .filter((part) => part !== '')
        .map((part, at, { length }) => (at < length - 1 && !part.endsWith('.') ? `${part}.` : part))
        .join(' '),
    ),
  )
}

function familyLines(site: Site, catalog: Catalog): string[] {
  return catalog.families.map((family) =>
    linkLine(
      `${family.name} errors of ${catalog.name}`,
      absoluteUrl(site, markdownPath(familyPath(catalog, family))),
      inlineField(site, family.summary),
    ),
  )
}

function statusLines(site: Site, catalogs: readonly Catalog[], catalog?: Catalog): string[] {
  return statusesOf(catalogs).map((status) => {
    const of = catalog === undefined ? '' : ` of ${catalog.name}`
    const url = absoluteUrl(site, markdownPath(statusPath(status, catalog)))
    return linkLine(
      `${status} ${httpStatus(status).phrase}${of}`,
      url,
      counted(entriesOfStatus(catalogs, status).length, 'code'),
    )
  })
}

function guideLines(site: Site, guides: readonly Guide[]): string[] {
  return guides.map((guide) =>
    linkLine(guide.title, absoluteUrl(site, markdownPath(guidePath(guide))), escapeMarkdown(guide.summary)),
  )
}

/** What belongs to no catalog. */
function crossPart({ site, catalogs, guides }: SiteContent): string {
  return section('Across catalogs', [
    ...guideLines(site, guides),
    ...statusLines(site, catalogs),
    linkLine('Statuses', absoluteUrl(site, markdownPath(statusesPath)), 'every HTTP status that the catalogs use'),
  ])
}

/** Two codes side by side; the search of a packed site does not lead to them either. */
function comparePages(content: SiteContent): Page<'compare'>[] {
  return content.site.isPacked === true ? [] : pagesOf('compare', content)
}

function pairLines(site: Site, pairs: readonly Page<'compare'>[]): string[] {
  return pairs.map(({ path, subject: { first, second } }) => {
    const names = [first, second].map(({ entry }) => entryName(entry))
    return linkLine(names.join(' or '), absoluteUrl(site, markdownPath(path)), 'which one is it?')
  })
}

function optionalPart(content: SiteContent, isSplit: boolean): string {
  const { site, catalogs } = content
  const perCatalog = isSplit ? [] : catalogs.flatMap((catalog) => statusLines(site, [catalog], catalog))
  return section('Optional', [
    ...perCatalog,
    ...(isSplit ? [] : pairLines(site, comparePages(content))),
    linkLine('Home', absoluteUrl(site, markdownPath(homePath)), 'all catalogs'),
    linkLine('Search', absoluteUrl(site, markdownPath(searchPath)), 'how to find a code without a browser'),
    linkLine('Changelog', absoluteUrl(site, markdownPath(changelogPath)), 'what was added, deprecated and retired'),
  ])
}

/** `Retired. Draft. `, where the code is not simply in use and documented. */
function stateOf(entry: Entry): string {
  const state = lifecycleState(entry)
  const life = state === 'active' ? '' : `${lifecycleWords[state].label}. `
  return entry.draft === undefined ? life : `${life}Draft. `
}
