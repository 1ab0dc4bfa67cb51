import { draftParts, missingWords } from '../../catalog/model/draft'
import { lifecycleSentence } from '../../catalog/model/lifecycle'
import { retryFacts } from '../../catalog/model/retry-facts'
import { listed } from '../../catalog/text/listed'
import { httpStatus } from '../../catalog/values/http-status'
import { retrySignWords } from '../../catalog/values/retry-words'
import { actorWords } from '../../catalog/values/vocabulary'
import type { FoundCode } from '../../search/asked/asked-code'
import type { CatalogForm, EntryForm, PointerForm } from '../../site/reference/reference-forms'
import type { Terminal } from '../terminal/terminal'
import { TerminalMarkdown } from '../terminal/terminal-markdown'
import { EntrySections } from './entry-sections'
import { filledCode } from './filled-text'

/** What an entry is explained with. */
export interface Explained {
  readonly found: FoundCode
  readonly entry: EntryForm
  readonly catalog: CatalogForm | undefined
  /** The address of the site, which ends with `/`. */
  readonly siteUrl: string
}

/** A code as a person reads it in a terminal: the parts of its page, in an order for reading from above. */
export function entryText(terminal: Terminal, explained: Explained): string {
  const markdown = new TerminalMarkdown(terminal, explained.siteUrl)
  const sections = new EntrySections(terminal, markdown, explained)
  const { entry, found } = explained
  const parts = [
    headText(terminal, explained),
    noticeText(terminal, explained),
    retryText(terminal, entry),
    entry.summary === undefined ? '' : markdown.blocks(entry.summary, 0),
    draftText(terminal, entry),
    occurrenceText(terminal, found),
    sections.all(),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Name and title, what kind of error it is, its address. */
function headText(terminal: Terminal, { entry, catalog, found }: Explained): string {
  const { statuses, title, grpc, severity, actors, url } = entry
  const code = filledCode(entry, found.values)
    .map(({ text, isValue }) => terminal.styled(isValue ? 'value' : 'name', terminal.plain(text)))
    .join('')
  const family = catalog?.families.find(({ slug }) => slug === entry.family)
  const facts = [
    catalog?.name ?? entry.catalog,
    ...statuses.map((status) => `${status} ${httpStatus(status).phrase}`.trim()),
    ...(grpc === undefined ? [] : [`gRPC ${grpc}`]),
    ...(severity === undefined ? [] : [severity]),
    ...(family === undefined ? [] : [family.name]),
    ...(actors.length === 0
      ? []
      : [`Who can act: ${actors.map((actor) => actorWords[actor].label.toLowerCase()).join(', ')}`]),
  ].map((fact) => terminal.plain(fact))
  return [
    terminal.paragraph(`${code}  ${terminal.styled('title', terminal.plain(title))}`),
    terminal.paragraph(terminal.styled('quiet', facts.join(' · '))),
    terminal.hiddenLink(terminal.plain(url), url),
  ].join('\n')
}

/** Whether a retry can help, and when. */
function retryText(terminal: Terminal, { retry }: EntryForm): string {
  if (retry === undefined) return ''
  const { label } = retrySignWords(retry.rule, retry.safeToRepeat)
  const words = [`${label}.`, terminal.plain(retry.note), ...retryFacts(retry)]
  return terminal.paragraph(words.join(' ').trim().replaceAll('`', ''))
}

/** How the code was found, where it is not what was asked for; that it is retired, deprecated, and what took its place. */
function noticeText(terminal: Terminal, { entry, found }: Explained): string {
  const { lifecycle } = entry
  const asked = terminal.plain(found.asked)
  const spelling = {
    same: '',
    other: '',
    alias: `${asked} is another name of this code.`,
    message: 'Found by its message.',
  }[found.spelling]
  const state = lifecycleSentence({
    ...(lifecycle.deprecated !== undefined && { deprecated: lifecycle.deprecated }),
    ...(lifecycle.retired !== undefined && { retired: lifecycle.retired }),
  })
  const others = [
    successors(terminal, 'Replaced by', lifecycle.replacedBy),
    successors(terminal, 'Split into', lifecycle.splitInto),
  ]
  const alike =
    found.alike.length === 0 ? '' : terminal.plain(`Also a code of another catalog: ${found.alike.join(', ')}.`)
  const warning = state === undefined ? '' : terminal.styled('warning', state)
  const sentences = [[warning, ...others], [spelling], [alike]]
  return sentences
    .map((words) => words.filter((word) => word !== '').join(' '))
    .filter((line) => line !== '')
    .map((line) => terminal.paragraph(line))
    .join('\n')
}

function successors(terminal: Terminal, words: string, to: readonly PointerForm[]): string {
  if (to.length === 0) return ''
  const names = to.map(
    ({ code, title, url }) => `${terminal.link(terminal.plain(code), url)}: ${terminal.plain(title)}`,
  )
  return `${words} ${names.join(', ')}.`
}

function draftText(terminal: Terminal, entry: EntryForm): string {
  const { draft } = entry
  const missing = draftParts.filter((part) => draft?.includes(part) === true)
  if (draft === undefined) return ''
  const what = missing.length === 0 ? '' : ` Not documented yet: ${listed(missingWords(missing, entry))}.`
  return terminal.paragraph(terminal.styled('warning', `Draft.${what}`))
}

/** In a paste: where the code stands, and what identifies the occurrences. */
function occurrenceText(terminal: Terminal, { lines, occurrences, valuesByLine }: FoundCode): string {
  const ids = occurrences.flatMap(({ requestId }) => requestId ?? [])
  const times = occurrences.flatMap(({ at }) => at ?? [])
  const delays = occurrences.flatMap(({ retryAfter }) => retryAfter ?? [])
  const told = valuesByLine.map(({ line, values }): [string, readonly string[]] => [
    `Values in line ${line}`,
    Object.entries(values).map(([name, value]) => `${name} = ${value}`),
  ])
  const rows: [string, readonly string[]][] = [
    [lines.length > 1 ? 'Lines' : 'Line', lines.length > 1 || (lines[0] ?? 1) > 1 ? lines.map(String) : []],
    ...told,
    ['Request ID', [...new Set(ids)]],
    ['Time', [...new Set([times[0] ?? '', times.at(-1) ?? ''])].filter((time) => time !== '')],
    ['Retry after', [...new Set(delays)]],
  ]
  return rows
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => terminal.paragraph(`${name}: ${listed(values, (value) => terminal.plain(value))}`))
    .join('\n')
}
