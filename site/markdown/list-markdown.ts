import {
  absoluteUrl,
  catalogJsonPath,
  familyPath,
  guidePath,
  markdownPath,
  statusPath,
} from '../../catalog/address/links'
import type { Catalog, Entry, Guide } from '../../catalog/model/catalog'
import { entryName } from '../../catalog/model/entry-name'
import { lifecycleState, lifecycleWords } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'
import { counted } from '../../catalog/text/counted'
import { httpStatus } from '../../catalog/values/http-status'
import { retrySignWords } from '../../catalog/values/retry-words'
import { entriesOfFamily, entriesOfStatus, statusesOf } from '../entries-of'
import { blockField, inlineField } from '../forms/field-markdown'
import { joined, linkLine, section } from '../forms/markdown-parts'
import { codeFence, codeSpan, escapeMarkdown } from '../forms/markdown-source'
import { inPart, type ListPart } from '../list-parts'
import { entryMarkdownPath } from '../packed-forms'
import type { PageSubjects } from '../pages'
import type { SiteContent } from '../site-context'

/** A catalog: what it is, its response format, its families and guides, and a line for each of its codes. */
export function catalogMarkdown({ site }: SiteContent, { catalog, part }: PageSubjects['catalog'] & MayBePart): string {
  const codes = entryLines(site, inPart(catalog.entries, part))
  if (part !== undefined) return joined([`# ${escapeMarkdown(catalog.name)} errors, ${partWords(part)}`, codes])
  return joined([
    `# ${escapeMarkdown(catalog.name)} errors`,
    inlineField(site, catalog.summary),
    catalogFacts(site, catalog),
    catalog.description === undefined ? '' : blockField(site, catalog.description),
    section(`Codes (${catalog.entries.length})`, [codes, furtherCodes(site, catalog)]),
    section('Families', familyLines(site, catalog)),
    section(
      'Statuses',
      statusesOf([catalog]).map((status) => statusLine(site, status, [catalog], catalog)),
    ),
    section(
      'Guides',
      catalog.guides.map((guide) => guideLine(site, guide)),
    ),
    envelopeSection(site, catalog),
    section(
      'What support asks for',
      (catalog.support?.ask ?? []).map((item) => `- ${inlineField(site, item)}`),
    ),
  ])
}

/** The codes of a catalog that belong together. */
export function familyMarkdown(
  { site }: SiteContent,
  { catalog, family, part }: PageSubjects['family'] & MayBePart,
): string {
  return joined([
    `# ${escapeMarkdown(family.name)} errors of ${escapeMarkdown(catalog.name)}${part === undefined ? '' : `, ${partWords(part)}`}`,
    inlineField(site, family.summary),
    entryLines(site, inPart(entriesOfFamily(catalog, family), part)),
  ])
}

/** A status across catalogs, or within one: what HTTP means by it, and the codes that come with it. */
export function statusMarkdown(
  { site, catalogs }: SiteContent,
  { status, catalog, part }: PageSubjects['status'] & MayBePart,
): string {
  const { phrase, meaning } = httpStatus(status)
  const of = catalog === undefined ? '' : ` in ${escapeMarkdown(catalog.name)}`
  const homes = catalog === undefined ? catalogs : [catalog]
  const note = catalog?.statuses.find((item) => item.status === status)?.meaning
  return joined([
    `# ${status} ${phrase}${of}${part === undefined ? '' : `, ${partWords(part)}`}`,
    meaning,
    note === undefined ? '' : inlineField(site, note),
    entryLines(site, inPart(entriesOfStatus(homes, status), part)),
  ])
}

/** Every status that the catalogs use. */
export function statusesMarkdown({ site, catalogs }: SiteContent): string {
  const lines = statusesOf(catalogs).map((status) => statusLine(site, status, catalogs))
  return joined([
    '# Statuses',
    'Every HTTP status that the catalogs use, with the codes that come with it.',
    lines.length === 0 ? 'No catalog of this site names an HTTP status.' : lines.join('\n'),
  ])
}

interface MayBePart {
  readonly part?: ListPart
}

export function guideLine(site: Site, guide: Guide, of?: string): string {
  const title = of === undefined ? guide.title : `${of}: ${guide.title}`
  return linkLine(title, absoluteUrl(site, markdownPath(guidePath(guide))), escapeMarkdown(guide.summary))
}

function partWords({ number, of, from, to, total }: ListPart): string {
  return `page ${number} of ${of} (codes ${from} to ${to} of ${total})`
}

function catalogFacts(site: Site, catalog: Catalog): string {
  const { baseUrl, docsUrl, requestId } = catalog
  return [
    ...(baseUrl === undefined ? [] : [`- **Base URL:** ${codeSpan(baseUrl)}`]),
    ...(docsUrl === undefined ? [] : [`- **Reference of the API:** ${docsUrl}`]),
    ...(requestId === undefined ? [] : [`- **Request ID:** ${codeSpan(requestId.name)}, in the ${requestId.in}`]),
    `- **JSON:** ${absoluteUrl(site, catalogJsonPath(catalog))}`,
  ].join('\n')
}

function envelopeSection(site: Site, { envelope }: Catalog): string {
  if (envelope === undefined) return ''
  const fields = envelope.fields.map(
    ({ path, type, meaning }) => `- ${codeSpan(path)} (${escapeMarkdown(type)}): ${inlineField(site, meaning)}`,
  )
  const example = codeFence(JSON.stringify(envelope.example, null, 2), 'json')
  return joined(['## Response format', inlineField(site, envelope.summary), fields.join('\n'), example])
}

function familyLines(site: Site, catalog: Catalog): string[] {
  return catalog.families.map((family) => {
    const count = counted(entriesOfFamily(catalog, family).length, 'code')
    const url = absoluteUrl(site, markdownPath(familyPath(catalog, family)))
    return `${linkLine(family.name, url)}, ${count}: ${inlineField(site, family.summary)}`
  })
}

function statusLine(site: Site, status: number, catalogs: readonly Catalog[], catalog?: Catalog): string {
  const count = counted(entriesOfStatus(catalogs, status).length, 'code')
  const url = absoluteUrl(site, markdownPath(statusPath(status, catalog)))
  return linkLine(`${status} ${httpStatus(status).phrase}`, url, count)
}

function furtherCodes(site: Site, catalog: Catalog): string {
  const rest = catalog.entries.length - inPart(catalog.entries).length
  return rest === 0
    ? ''
    : `\nThe other ${counted(rest, 'code')} ${rest === 1 ? 'is' : 'are'} in ${absoluteUrl(site, catalogJsonPath(catalog))}.`
}

function entryLines(site: Site, entries: readonly Entry[]): string {
  return entries.map((entry) => entryLine(site, entry)).join('\n')
}

/** `- [ORD-1: Order already paid](…/index.md): 409. What happened. Do not retry.` */
export function entryLine(site: Site, entry: Entry): string {
  const state = lifecycleState(entry)
  const words = [
    ...(state === 'active' ? [] : [lifecycleWords[state].label]),
    ...(entry.draft === undefined ? [] : ['Draft']),
    ...(entry.statuses.length === 0 ? [] : [entry.statuses.join(', ')]),
    ...(entry.summary === undefined ? [] : [inlineField(site, entry.summary)]),
    ...(entry.retry === undefined ? [] : [retrySignWords(entry.retry.rule, entry.retry.safeToRepeat).label]),
  ]
  const url = absoluteUrl(site, entryMarkdownPath(site, entry))
  const note = words.map((word) => (word.endsWith('.') ? word : `${word}.`)).join(' ')
  return linkLine(`${entryName(entry)}: ${entry.title}`, url, note)
}
