import {
  absoluteUrl,
  catalogPath,
  changelogPath,
  feedPath,
  markdownPath,
  searchPath,
  statusesPath,
} from '../../catalog/address/links'
import { successorsOf } from '../../catalog/address/successors'
import { changelog } from '../../catalog/lifecycle/changelog'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import type { Site } from '../../catalog/model/site'
import { counted } from '../../catalog/text/counted'
import { listed } from '../../catalog/text/listed'
import { httpStatus } from '../../catalog/values/http-status'
import { retrySignWords } from '../../catalog/values/retry-words'
import { inlineField } from '../forms/field-markdown'
import { joined, linkLine, section } from '../forms/markdown-parts'
import { markdownPointer } from '../forms/markdown-pointer'
import { codeSpan, escapeMarkdown } from '../forms/markdown-source'
import type { SiteFile } from '../forms/site-file'
import { pagesOf } from '../list-pages'
import { entryMarkdownPath } from '../packed-forms'
import { type KindsWithForm, listKinds } from '../page-kinds'
import type { PageSubjects } from '../pages'
import type { SiteContent } from '../site-context'
import { toolHome } from '../tool-home'
import { guideMarkdown } from './guide-markdown'
import {
  catalogMarkdown,
  entryLine,
  familyMarkdown,
  guideLine,
  statusesMarkdown,
  statusMarkdown,
} from './list-markdown'

/** Codes have theirs from `entry-markdown.ts`, which a packed site keeps elsewhere. */
type MarkdownKind = Exclude<KindsWithForm<'md'>, 'entry' | 'tombstone'>

/** The Markdown of each kind of page that is not a code: what its HTML says, for whoever reads text. */
const pageTexts: {
  readonly [Kind in MarkdownKind]: (content: SiteContent, subject: PageSubjects[Kind]) => string
} = {
  home: homeMarkdown,
  search: searchMarkdown,
  statuses: statusesMarkdown,
  changelog: changelogMarkdown,
  catalog: catalogMarkdown,
  'catalog-part': catalogMarkdown,
  family: familyMarkdown,
  'family-part': familyMarkdown,
  status: statusMarkdown,
  'status-part': statusMarkdown,
  guide: ({ site }, { guide }) => guideMarkdown(site, guide),
  compare: compareMarkdown,
  chooser: chooserMarkdown,
}

const markdownKinds = Object.keys(pageTexts) as MarkdownKind[] // the keys of the table above

/** The Markdown of every page that is not a code: `/shop/index.md`, `/shop/guides/retries/index.md`. */
export function pageMarkdownFiles(content: SiteContent): SiteFile[] {
  return markdownKinds.flatMap((kind) => filesOf(kind, content))
}

function filesOf<Kind extends MarkdownKind>(kind: Kind, content: SiteContent): SiteFile[] {
  const write = pageTexts[kind]
  return pagesOf(kind, content).map(({ path, subject }) => ({
    path: markdownPath(path),
    catalog: catalogListed(kind, subject),
    text: () => `${markdownPointer(content.site)}\n\n${write(content, subject)}\n`,
  }))
}

/** The catalog whose codes a page lists, and no others. */
function catalogListed(kind: MarkdownKind, subject: PageSubjects[MarkdownKind]): Catalog | undefined {
  const isList = listKinds.some((listed) => listed === kind)
  return isList && subject !== undefined && 'catalog' in subject ? subject.catalog : undefined
}

/** Where everything is. */
function homeMarkdown({ site, catalogs, guides }: SiteContent): string {
  const link = (text: string, path: string) => linkLine(text, absoluteUrl(site, markdownPath(path)))
  return joined([
    `# ${escapeMarkdown(site.name)}`,
    `The address of a code is ${codeSpan(absoluteUrl(site, '/<catalog>/<CODE>/'))}.`,
    section(
      'Catalogs',
      catalogs.map((catalog) => {
        const row = link(catalog.name, catalogPath(catalog))
        return `${row}, ${counted(catalog.entries.length, 'code')}: ${inlineField(site, catalog.summary)}`
      }),
    ),
    section(
      'Guides',
      [
        ...catalogs.flatMap((catalog) => catalog.guides.map((guide) => ({ guide, of: catalog.name }))),
        ...guides.map((guide) => ({ guide, of: undefined })),
      ].map(({ guide, of }) => guideLine(site, guide, of)),
    ),
    section('More', [
      link('Statuses', statusesPath),
      link('Changelog', changelogPath),
      link('How to search', searchPath),
    ]),
  ])
}

/** How to find a code without the search box, which needs a browser. */
function searchMarkdown({ site }: SiteContent): string {
  return joined([
    '# Search',
    'The search runs in the browser. Without one:',
    [
      `- A code: its address is ${codeSpan(absoluteUrl(site, '/<catalog>/<CODE>/'))}; ${codeSpan(absoluteUrl(site, '/e/<CODE>/'))} leads there in a browser if you do not know the catalog. A program finds the address in ${absoluteUrl(site, '/registry.json')}.`,
      `- All codes with their addresses: ${absoluteUrl(site, '/registry.json')}`,
      `- A message, a response or a log, in a terminal: ${codeSpan(`npx faultbook explain --from ${absoluteUrl(site, '/')} -`)}. This needs the package ${codeSpan('faultbook')}: ${toolHome}#readme says how to install it.`,
    ].join('\n'),
  ])
}

function changelogMarkdown({ site, catalogs, documented }: SiteContent): string {
  const groups = changelog(catalogs, documented).map(({ moment = 'Date unknown', catalog, events }) => {
    const of = catalog === undefined ? '' : ` of ${escapeMarkdown(catalog.name)}`
    return section(
      `${escapeMarkdown(moment)}${of}`,
      events.map(({ kind, entry }) => {
        const { replacedBy, splitInto } = successorsOf(entry, catalogs)
        const isNew = kind === 'added' || kind === 'documented'
        const now = isNew ? [] : [...replacedBy, ...splitInto].map((item) => escapeMarkdown(entryName(item)))
        return `- ${kind}: ${codeLink(site, entry)} ${escapeMarkdown(entry.title)}${now.length === 0 ? '' : `, now ${listed(now)}`}`
      }),
    )
  })
  return joined([
    '# Changelog',
    `Codes that are new, documented, deprecated or retired, newest first. Everything with a date is in the feed too: ${absoluteUrl(site, feedPath)}`,
    ...(groups.length === 0 ? ['No changes yet.'] : groups),
  ])
}

/** Two codes that are easily confused: the question that decides, then the facts of both. */
function compareMarkdown({ site }: SiteContent, { first, second }: PageSubjects['compare']): string {
  const sides = [first, second]
  const names = sides.map(({ entry, catalog }) =>
    first.catalog === second.catalog ? entryName(entry) : `${catalog.slug}/${entryName(entry)}`,
  )
  const differences = [...new Set(sides.flatMap((side) => side.differences))]
  return joined([
    `# ${names.map(escapeMarkdown).join(' or ')}: which one is it?`,
    ...differences.map((difference) => inlineField(site, difference)),
    ...sides.map(({ entry, catalog }, at) =>
      section(`${escapeMarkdown(names[at] ?? '')}: ${escapeMarkdown(entry.title)}`, [
        `- **API:** ${escapeMarkdown(catalog.name)}`,
        entry.statuses.length === 0
          ? ''
          : `- **Status:** ${entry.statuses.map((status) => `${status} ${httpStatus(status).phrase}`).join(', ')}`,
        entry.message === undefined ? '' : `- **Message:** ${codeSpan(entry.message)}`,
        entry.summary === undefined ? '' : `- **What happened:** ${inlineField(site, entry.summary)}`,
        entry.retry === undefined
          ? ''
          : `- **Retry:** ${retrySignWords(entry.retry.rule, entry.retry.safeToRepeat).label}. ${inlineField(site, entry.retry.note)}`,
        `- **Full page:** ${absoluteUrl(site, entryMarkdownPath(site, entry))}`,
      ]),
    ),
  ])
}

/** A code that several catalogs have. */
function chooserMarkdown({ site }: SiteContent, { slug, entries }: PageSubjects['chooser']): string {
  return joined([
    `# ${escapeMarkdown(slug)}: which one is it?`,
    'Several catalogs have this code.',
    entries.map((entry) => entryLine(site, entry)).join('\n'),
  ])
}

function codeLink(site: Site, entry: Entry): string {
  return `[${escapeMarkdown(entryName(entry))}](${absoluteUrl(site, entryMarkdownPath(site, entry))})`
}
