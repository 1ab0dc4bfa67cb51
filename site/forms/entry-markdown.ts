import { absoluteUrl, catalogPath, entryType, guidePath } from '../../catalog/address/links'
import { guideLabel, guidesOf } from '../../catalog/guides/guides-of'
import { asksOf } from '../../catalog/model/asks'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { missingWords } from '../../catalog/model/draft'
import { entryName } from '../../catalog/model/entry-name'
import { lifecycleSentence } from '../../catalog/model/lifecycle'
import { retryFacts } from '../../catalog/model/retry-facts'
import type { Site } from '../../catalog/model/site'
import { documentedPart, sharedSource } from '../../catalog/model/statement-source'
import { listed } from '../../catalog/text/listed'
import { httpStatus } from '../../catalog/values/http-status'
import { languageName } from '../../catalog/values/language-name'
import { retrySignWords } from '../../catalog/values/retry-words'
import { actorWords, type Provenance, provenanceLabel, provenanceWords } from '../../catalog/values/vocabulary'
import { formPath } from '../packed-forms'
import { type EntryJson, type EntryPointer, entryJson } from './entry-json'
import { exampleMarkdown } from './example-markdown'
import { blockField, inlineField, labelledField } from './field-markdown'
import { joined, section } from './markdown-parts'
import { markdownPointer } from './markdown-pointer'
import { codeFence, codeSpan, escapeMarkdown, listItem } from './markdown-source'
import { sourceLine } from './source-line'

/** `/<catalog>/<CODE>/index.md`: the entry as Markdown that stands by itself. */
export function entryMarkdown(site: Site, entry: Entry, catalogs: readonly Catalog[]): string {
  return `${markdownPointer(site)}\n\n${entryText(site, entry, catalogs)}\n`
}

/** The same for a file of several entries, which has the pointer once. */
export function entryText(site: Site, entry: Entry, catalogs: readonly Catalog[]): string {
  const catalog = catalogs.find(({ slug }) => slug === entry.catalog)
  const json = entryJson(site, entry, catalogs)
  return joined([
    `# ${escapeMarkdown(entryName(entry))}: ${escapeMarkdown(entry.title)}`,
    lifecycle(entry, json),
    inlineField(site, entry.summary ?? ''),
    draftLine(entry),
    facts(site, entry, catalog),
    entry.since === undefined ? '' : `Since ${escapeMarkdown(entry.since)}.`,
    entry.retired === undefined ? '' : 'What follows is the advice from the time when the API sent this code.',
    section('Message', message(site, entry)),
    section('Variants', variants(site, entry)),
    section('Causes', causes(site, entry.causes)),
    section('Solutions', joined([solutions(site, entry), guides(site, entry, catalog)])),
    section('Examples', entry.examples.map((item) => exampleMarkdown(site, item)).join('\n\n')),
    section(
      'Raised by',
      entry.operations
        .map((item) => listItem('-', codeSpan('name' in item ? item.name : `${item.method} ${item.path}`)))
        .join('\n'),
    ),
    section('How to reproduce it', reproduce(site, entry)),
    section('What to tell the user', escapeMarkdown(entry.userText ?? '')),
    section(
      'What support asks for',
      asksOf(catalog, entry)
        .map((item) => listItem('-', blockField(site, item)))
        .join('\n'),
    ),
    section(
      'Easily confused',
      json.confusedWith.map((item) => listItem('-', pointer(item, inlineField(site, item.difference)))).join('\n'),
    ),
    ...entry.sections.map(({ heading, text }) => section(escapeMarkdown(heading), blockField(site, text))),
    section(
      'Related',
      json.related
        .map((item) => listItem('-', pointer(item, item.why === null ? null : inlineField(site, item.why))))
        .join('\n'),
    ),
  ])
}

function facts(site: Site, entry: Entry, catalog: Catalog | undefined): string {
  const family = catalog?.families.find(({ slug }) => slug === entry.family)
  const isHttp = entry.statuses.length > 0 || catalog?.envelope !== undefined
  const api = catalog === undefined ? entry.catalog : link(catalog.name, absoluteUrl(site, catalogPath(catalog)))
  const statuses = entry.statuses.map((status) => `${status} ${httpStatus(status).phrase}`).join(', ')
  const rows: [string, string | undefined][] = [
    [isHttp ? 'API' : 'Catalog', api],
    ['Status', statuses || undefined],
    ['gRPC', entry.grpc],
    ['Severity', entry.severity === undefined ? undefined : escapeMarkdown(entry.severity)],
    ['Family', escapeMarkdown(family?.name ?? entry.family ?? '') || undefined],
    ['Retry', retryLine(site, entry)],
    ['Who can act', entry.actors.map((actor) => actorWords[actor].label).join(', ') || undefined],
    ['Also written', entry.aliases.map(codeSpan).join(', ') || undefined],
    [isHttp ? 'Type' : 'Address', entryType(site, entry)],
    ['JSON', absoluteUrl(site, formPath(site, entry, { form: 'json', catalog }))],
  ]
  return rows
    .flatMap(([name, value]) => (value === undefined ? [] : [listItem('-', `**${name}:** ${value}`)]))
    .join('\n')
}

function retryLine(site: Site, { retry }: Entry): string | undefined {
  if (retry === undefined) return undefined
  return [
    `${retrySignWords(retry.rule, retry.safeToRepeat).label}.`,
    inlineField(site, retry.note),
    ...retryFacts(retry),
  ].join(' ')
}

function draftLine(entry: Entry): string {
  return entry.draft === undefined ? '' : `Draft. Not documented yet: ${listed(missingWords(entry.draft, entry))}.`
}

function lifecycle(entry: Entry, { lifecycle: { replacedBy, splitInto } }: EntryJson): string {
  const sentences = [
    escapeMarkdown(lifecycleSentence(entry) ?? ''),
    replacedBy.length === 0 ? '' : `Replaced by ${replacedBy.map((to) => pointer(to)).join(', ')}.`,
    splitInto.length === 0 ? '' : `Split into ${splitInto.map((to) => pointer(to)).join(', ')}.`,
  ]
  const text = sentences.filter((sentence) => sentence !== '').join(' ')
  return text === '' ? '' : `> ${text}`
}

function message(site: Site, { message: text, messages, messageSource, messageNote, params }: Entry): string {
  if (text === undefined) return ''
  const note =
    messageSource === 'documented' ? [] : [`${provenanceWords[messageSource].label}: the wording can differ.`]
  const others = Object.entries(messages).map(
    ([language, words]) => `In ${languageName(language)}:\n\n${codeFence(words, '')}`,
  )
  return joined([
    codeFence(text, ''),
    ...others,
    ...note,
    blockField(site, messageNote ?? ''),
    paramTable(site, params),
  ])
}

function paramTable(site: Site, params: Entry['params']): string {
  if (params.length === 0) return ''
  const rows = params.map(({ placeholder, name, meaning, example: value }) => {
    const cells = [
      codeSpan(placeholder),
      codeSpan(name),
      inlineField(site, meaning ?? ''),
      value === undefined ? '' : codeSpan(value),
    ]
    return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
  })
  return ['| Placeholder | Name | Meaning | Example |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function reproduce(site: Site, { reproduce: how }: Entry): string {
  if (how === undefined) return ''
  const value = how.value === undefined ? '' : `\n\nTest value: ${codeSpan(how.value)}`
  return `${blockField(site, how.text)}${value}`
}

function variants(site: Site, entry: Entry): string {
  return entry.variants
    .map(({ id, title, statuses = [], when, message: text, params, causes: own }) =>
      joined([
        `### ${escapeMarkdown(title ?? id)}`,
        statuses.length === 0 ? '' : `Status: ${statuses.join(', ')}`,
        when === undefined ? '' : blockField(site, when),
        text === undefined ? '' : codeFence(text, ''),
        paramTable(site, params),
        causes(site, own),
      ]),
    )
    .join('\n\n')
}

function causes(site: Site, list: Entry['causes']): string {
  const shared = sharedSource(list)
  const items = list
    .map((cause) => {
      const { text, check, fix, userText, source } = cause
      const isMarked = source !== undefined && shared === undefined
      const body = isMarked
        ? labelledField(site, sourceLabel(source, documentedPart(cause)), text)
        : blockField(site, text)
      const more = [
        check === undefined ? '' : `\n${listItem('-', labelledField(site, 'Check:', check))}`,
        fix === undefined ? '' : `\n${listItem('-', labelledField(site, 'Fix:', fix))}`,
        userText === undefined ? '' : `\n${listItem('-', `Tell the user: ${escapeMarkdown(userText)}`)}`,
      ].join('')
      // A list after a list would join it, a list after one line of text does not.
      return listItem('-', `${body}${more !== '' && body.includes('\n') ? '\n' : ''}${more}`)
    })
    .join('\n')
  const isAdvised = list.some(({ check, fix }) => check !== undefined || fix !== undefined)
  return withSource(
    shared,
    items,
    shared === 'documented' && isAdvised ? ' It shows the causes; checks and fixes are ours.' : '',
  )
}

/** A list of statements, below a line that says where all of them come from, where that is the same. */
function withSource(source: Provenance | undefined, items: string, more = ''): string {
  return source === undefined ? items : `${sourceLine(source)}${more}\n\n${items}`
}

function solutions(site: Site, entry: Entry): string {
  const shared = sharedSource(entry.solutions)
  const items = entry.solutions
    .map(({ text, for: actor, source }, index) => {
      const labels = [
        ...(actor === 'caller' ? [] : [`(${actorWords[actor].label})`]),
        ...(source === undefined || shared !== undefined ? [] : [sourceLabel(source)]),
      ]
      const body = labels.length === 0 ? blockField(site, text) : labelledField(site, labels.join(' '), text)
      return listItem(`${index + 1}.`, body)
    })
    .join('\n')
  return withSource(shared, items)
}

/** The guides that name the code, a line each. */
function guides(site: Site, entry: Entry, catalog: Catalog | undefined): string {
  return guidesOf(entry, catalog)
    .map((guide) => `${guideLabel(guide)}: ${link(guide.title, absoluteUrl(site, guidePath(guide)))}`)
    .join('\n\n')
}

function sourceLabel(source: Provenance, of?: string): string {
  return `(${provenanceLabel(source, of)})`
}

function pointer({ code, title, url }: EntryPointer, text?: string | null): string {
  const words = `${link(code, url)} (${escapeMarkdown(title)})`
  return text === undefined || text === null ? words : `${words}: ${text}`
}

function link(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](${url})`
}
