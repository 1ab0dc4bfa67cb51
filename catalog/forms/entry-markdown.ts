import type { Catalog, Entry } from '../catalog'
import { httpStatus } from '../http-status'
import { lifecycleSentence } from '../lifecycle'
import { absoluteUrl, catalogPath, entryFormPath, entryType } from '../links'
import type { Site } from '../site'
import { actorWords, provenanceWords, retryWords } from '../vocabulary'
import { type EntryJson, type EntryPointer, entryJson } from './entry-json'
import { codeFence, codeSpan, escapeMarkdown, listItem } from './markdown-source'

/** `/<catalog>/<CODE>/index.md`: the entry as Markdown that stands by itself. */
export function entryMarkdown(site: Site, entry: Entry, catalogs: readonly Catalog[]): string {
  const catalog = catalogs.find(({ slug }) => slug === entry.catalog)
  const json = entryJson(site, entry, catalogs)
  const parts = [
    `# ${escapeMarkdown(entry.code)}: ${escapeMarkdown(entry.title)}`,
    lifecycle(entry, json),
    entry.summary,
    facts(site, entry, catalog),
    entry.since === undefined ? '' : `Since ${escapeMarkdown(entry.since)}.`,
    entry.retired === undefined ? '' : 'What follows is the advice from the time when the API sent this code.',
    section('Message', message(entry)),
    section('Causes', causes(entry)),
    section('Solutions', solutions(entry)),
    section('Examples', entry.examples.map(example).join('\n\n')),
    section('What to tell the user', entry.userText),
    section('What support asks for', entry.ask.map((item) => listItem('-', item)).join('\n')),
    section(
      'Easily confused',
      json.confusedWith.map((item) => listItem('-', pointer(item, item.difference))).join('\n'),
    ),
    ...entry.sections.map(({ heading, text }) => section(escapeMarkdown(heading), text)),
    section('Related', json.related.map((item) => listItem('-', pointer(item, item.why))).join('\n')),
  ]
  return `${withAbsoluteLinks(site, parts.filter((part) => part !== '').join('\n\n'))}\n`
}

function section(heading: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `## ${heading}\n\n${text}`
}

function facts(site: Site, entry: Entry, catalog: Catalog | undefined): string {
  const family = catalog?.families.find(({ slug }) => slug === entry.family)
  const api = catalog === undefined ? entry.catalog : link(catalog.name, absoluteUrl(site, catalogPath(catalog)))
  const rows: [string, string | undefined][] = [
    ['API', api],
    ['Status', `${entry.status} ${httpStatus(entry.status).phrase}`],
    ['Family', escapeMarkdown(family?.name ?? entry.family)],
    ['Retry', `${retryWords[entry.retry.rule].label}. ${entry.retry.note}`],
    ['Who can act', entry.actors.map((actor) => actorWords[actor].label).join(', ')],
    ['Also written', entry.aliases.map(codeSpan).join(', ') || undefined],
    ['Type', entryType(site, entry)],
    ['JSON', absoluteUrl(site, entryFormPath(entry, 'json'))],
  ]
  return rows
    .flatMap(([name, value]) => (value === undefined ? [] : [listItem('-', `**${name}:** ${value}`)]))
    .join('\n')
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

function message({ message: text, messageSource, params }: Entry): string | undefined {
  if (text === undefined) return undefined
  const table = params.map(({ placeholder, name, meaning, example: value }) => {
    const cells = [codeSpan(placeholder), codeSpan(name), meaning, value === undefined ? '' : codeSpan(value)]
    return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
  })
  const head = ['| Placeholder | Name | Meaning | Example |', '| --- | --- | --- | --- |']
  const note =
    messageSource === 'illustrative' ? [`${provenanceWords.illustrative.label}: the wording can differ.`] : []
  return [codeFence(text, ''), ...note, ...(table.length === 0 ? [] : [[...head, ...table].join('\n')])].join('\n\n')
}

function causes(entry: Entry): string {
  return entry.causes
    .map(({ text, check, fix }) => {
      const more = [check === undefined ? '' : `\n- Check: ${check}`, fix === undefined ? '' : `\n- Fix: ${fix}`].join(
        '',
      )
      // A list after a list would join it, a list after one line of text does not.
      return listItem('-', `${text}${more !== '' && text.includes('\n') ? '\n' : ''}${more}`)
    })
    .join('\n')
}

function solutions(entry: Entry): string {
  return entry.solutions
    .map(({ text, for: actor }, index) =>
      listItem(`${index + 1}.`, actor === 'caller' ? text : `(${actorWords[actor].label}) ${text}`),
    )
    .join('\n')
}

function example({ title, source, request, response, note }: Entry['examples'][number]): string {
  const parts = [
    `### ${escapeMarkdown(title)}`,
    `${provenanceWords[source].label}: ${provenanceWords[source].meaning}`,
    note ?? '',
    codeFence(request, 'http'),
    codeFence(response, 'http'),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function pointer({ code, title, url }: EntryPointer, text?: string | null): string {
  const words = `${link(code, url)} (${escapeMarkdown(title)})`
  return text === undefined || text === null ? words : `${words}: ${text}`
}

function link(text: string, url: string): string {
  return `[${escapeMarkdown(text)}](${url})`
}

/** Links from the root of the site become absolute: the file may be read anywhere. */
function withAbsoluteLinks(site: Site, markdown: string): string {
  return markdown.replace(/(\]\()(\/[^/])/g, (_, open: string, path: string) => `${open}${absoluteUrl(site, path)}`)
}
