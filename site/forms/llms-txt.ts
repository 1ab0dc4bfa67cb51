import { confusedPairs } from '../../catalog/address/confused-pairs'
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
import { pagesOf } from '../list-pages'
import { formPath } from '../packed-forms'
import type { SiteContent } from '../site-context'
import { type Coverage, coverageOf, sourcesCount } from '../site-words'
import { inlineField } from './field-markdown'
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
  if (!isLong(content)) return [{ path: '/llms.txt', text: () => llmsTxt(content) }]
  return [
    { path: '/llms.txt', text: () => llmsTxt(content) },
    ...catalogs.map((catalog) => ({ path: catalogLlmsPath(catalog), text: () => catalogLlmsTxt(content, catalog) })),
  ]
}

/** `/shop/llms.txt` */
export function catalogLlmsPath(catalog: Pick<Catalog, 'slug'>): string {
  return `${catalogPath(catalog)}llms.txt`
}

export function llmsTxt(content: SiteContent): string {
  const { site, catalogs } = content
  const isSplit = isLong(content)
  const parts = catalogs.map((catalog) =>
    isSplit
      ? catalogPart(site, catalog, [ownFile(site, catalog)])
      : catalogPart(site, catalog, codeLines(site, catalog)),
  )
  return text([head(content), ...parts, crossPart(content), optionalPart(content, isSplit)])
}

const known = new WeakMap<readonly Catalog[], boolean>()

/** Whether one file of everything would be too long. */
function isLong(content: SiteContent): boolean {
  const { site, catalogs } = content
  const former = known.get(catalogs)
  if (former !== undefined) return former
  const codes = catalogs.reduce((sum, { entries }) => sum + entries.length, 0)
  const whole = () => [
    head(content),
    ...catalogs.map((catalog) => catalogPart(site, catalog, codeLines(site, catalog))),
    crossPart(content),
    optionalPart(content, false),
  ]
  // A line has a hundred characters at least: of many codes nobody need write the text to know that it is long.
  const isIt = codes * 100 > mostCharacters || text(whole()).length > mostCharacters
  known.set(catalogs, isIt)
  return isIt
}

/** `/shop/llms.txt`: the same for one catalog, with all its codes. */
function catalogLlmsTxt({ site, catalogs }: SiteContent, catalog: Catalog): string {
  return text([
    `# ${escapeMarkdown(catalog.name)} errors`,
    `> ${inlineField(site, catalog.summary)}`,
    `All catalogs: ${absoluteUrl(site, '/llms.txt')}`,
    section('Codes', codeLines(site, catalog)),
    section('Families and statuses', [...familyLines(site, catalog), ...statusLines(site, [catalog], catalog)]),
    section('Guides', guideLines(site, catalog.guides)),
    section('Optional', pairLines(site, catalogs, catalog)),
  ])
}

function text(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${heading}\n\n${lines.join('\n')}`
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
    line(
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
  return line(
    `${catalog.name}: all pages`,
    absoluteUrl(site, catalogLlmsPath(catalog)),
    'every code, family and status',
  )
}

function codeLines(site: Site, catalog: Catalog): string[] {
  return retiredLast(catalog.entries).map((entry) =>
    line(
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
    line(
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
    return line(
      `${status} ${httpStatus(status).phrase}${of}`,
      url,
      counted(entriesOfStatus(catalogs, status).length, 'code'),
    )
  })
}

function guideLines(site: Site, guides: readonly Guide[]): string[] {
  return guides.map((guide) =>
    line(guide.title, absoluteUrl(site, markdownPath(guidePath(guide))), escapeMarkdown(guide.summary)),
  )
}

/** What belongs to no catalog. */
function crossPart({ site, catalogs, guides }: SiteContent): string {
  return section('Across catalogs', [
    ...guideLines(site, guides),
    ...statusLines(site, catalogs),
    line('Statuses', absoluteUrl(site, markdownPath(statusesPath)), 'every HTTP status that the catalogs use'),
  ])
}

/** Two codes side by side, where one of them is of the catalog. */
function pairLines(site: Site, catalogs: readonly Catalog[], catalog?: Catalog): string[] {
  if (site.isPacked === true) return []
  const own = new Set(confusedPairs(catalogs).filter(({ first }) => catalog === undefined || first.catalog === catalog))
  return pagesOf('compare', { site, catalogs, guides: [] })
    .filter(({ subject }) => own.has(subject))
    .map(({ path, subject: { first, second } }) => {
      const names = [first, second].map(({ entry }) => entryName(entry))
      return line(names.join(' or '), absoluteUrl(site, markdownPath(path)), 'which one is it?')
    })
}

function optionalPart({ site, catalogs }: SiteContent, isSplit: boolean): string {
  const perCatalog = isSplit ? [] : catalogs.flatMap((catalog) => statusLines(site, [catalog], catalog))
  return section('Optional', [
    ...perCatalog,
    ...(isSplit ? [] : pairLines(site, catalogs)),
    line('Home', absoluteUrl(site, markdownPath(homePath)), 'all catalogs'),
    line('Search', absoluteUrl(site, markdownPath(searchPath)), 'how to find a code without a browser'),
    line('Changelog', absoluteUrl(site, markdownPath(changelogPath)), 'what was added, deprecated and retired'),
  ])
}

/** `Retired. Draft. `, where the code is not simply in use and documented. */
function stateOf(entry: Entry): string {
  const state = lifecycleState(entry)
  const life = state === 'active' ? '' : `${lifecycleWords[state].label}. `
  return entry.draft === undefined ? life : `${life}Draft. `
}

function line(text: string, url: string, note: string): string {
  return `- [${escapeMarkdown(text)}](${url}): ${note.replace(/\s+/g, ' ')}`
}
