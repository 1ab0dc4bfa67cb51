import { counted } from '../../catalog/text/counted'
import { listed } from '../../catalog/text/listed'
import type { EntryChange, GoneCode, ImportResult } from '../../importers/rows/import-result'
import type { Loss } from '../../importers/rows/row'
import type { Io } from '../call/command'
import { plainJson, plainText } from '../terminal/terminal'

/** What a report is about. */
interface Reported {
  readonly catalog: string
  readonly named: readonly string[]
  readonly isDry: boolean
  readonly isJson: boolean
  readonly io: Pick<Io, 'out' | 'err'>
}

/** The most lines in one list; the summary of `--json` has all. */
const mostLines = 40
/** The most losses that an import without news repeats. */
const mostRepeated = 5

/** Says what an import did, or would do. */
export function reportImport({ catalog, named, isDry, isJson, io }: Reported, result: ImportResult): void {
  io.err(troubles(result))
  if (isJson) {
    io.out(`${plainJson(result.summary)}\n`)
    return
  }
  const { summary, files } = result
  const isWritten = result.refusals.length === 0 && summary.codes > 0
  const parts = [headline(catalog, named, result)]
  const hasNews = isWritten && files.length > 0
  if (isDry) parts.push(...list(result.changes.flatMap(changeLines), 'changes'))
  else if (hasNews) parts.push(...replacedLines(result))
  if (hasNews) parts.push(...doubtLines(result), ...readingLines(result), ...variantLines(result))
  parts.push(...lossLines(summary.lost, isWritten && !hasNews ? mostRepeated : mostLines))
  if (isWritten) parts.push(...draftLines(result))
  parts.push(...goneLines(result), ...endLines(result, { isDry, isWritten }))
  io.out(`${plainText(parts.join('\n'))}\n`)
}

/** What prevents anything from being written, and what both sides have changed. */
function troubles({ refusals, conflicts, summary }: ImportResult): string {
  const lines = refusals.map(placed)
  if (summary.codes === 0) lines.push('No code was found. --form, --section and --map say where codes are.')
  for (const { field, code, source, content, ...place } of conflicts) {
    lines.push(
      placed({
        ...place,
        what: `${field} of ${code}: the source and the content have both changed; the content stays`,
      }),
      `  source   ${shortened(source)}`,
      `  content  ${shortened(content)}`,
    )
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

function headline(catalog: string, named: readonly string[], { summary, joined }: ImportResult): string {
  const { codes, added, changed, unchanged, gone, drafts, variants, form } = summary
  const counts = [`${added} new`, `${changed} changed`, `${unchanged} unchanged`, `${gone} gone`]
  const kinds = [counted(drafts, 'draft'), counted(variants, 'variant')]
  if (joined > 0) kinds.push(`${joined} joined by name`)
  return `${catalog}: ${counted(codes, 'code')} in ${listed(named)} (${form}): ${counts.join(', ')}; ${kinds.join(', ')}`
}

/** How the source was read: statuses, and the field that each key was read as. */
function readingLines({ summary, guesses, placeholders }: ImportResult): string[] {
  const statuses = Object.entries(summary.statuses).map(([status, count]) => `${status} (${count})`)
  const syntax = placeholders.length === 0 ? [] : [`placeholders: ${placeholders.join(', ')}`]
  return [`statuses: ${statuses.join(', ')}`, ...syntax, ...fieldLines(guesses)]
}

/** What each key of the source was read as. */
export function fieldLines(guesses: ImportResult['guesses']): string[] {
  return [
    'fields, and where they come from (--map sets others):',
    ...guesses.map(({ field, key, by }) => `  ${field.padEnd(10)} ${key}${by === 'form' ? '' : `, by ${by}`}`),
  ]
}

function changeLines({ code, kind, title, fields }: EntryChange): string[] {
  if (kind === 'added') return [`+ ${code}${title === undefined ? '' : `  ${shortened(title)}`}`]
  return fields.flatMap(({ field, before = 'nothing', after = 'nothing' }) => [
    `~ ${code} ${field}`,
    `  - ${shortened(before)}`,
    `  + ${shortened(after)}`,
  ])
}

/** New codes, and what the content had and the source no longer says in this way. */
function replacedLines({ changes, summary }: ImportResult): string[] {
  // In a catalog that was there, what is new is news too.
  const isFirst = summary.changed + summary.unchanged === 0
  const added = isFirst ? [] : changes.filter(({ kind }) => kind === 'added').flatMap(changeLines)
  const replaced = changes.flatMap(({ fields, ...change }) => {
    const own = fields.filter(({ before }) => before !== undefined)
    return change.kind === 'changed' && own.length > 0 ? changeLines({ ...change, fields: own }) : []
  })
  return [
    ...(added.length === 0 ? [] : ['new:', ...list(added, 'codes')]),
    ...(replaced.length === 0 ? [] : ['replaced or removed:', ...list(replaced, 'lines')]),
  ]
}

/** What a person should look at before anything else. */
export function doubtLines({ doubts }: Pick<ImportResult, 'doubts'>): string[] {
  if (doubts.length === 0) return []
  return [
    'to look at:',
    ...list(
      doubts.map((doubt) => `  ${placed(doubt)}`),
      'lines',
    ),
  ]
}

/** Losses, each with its place: how many there are, and the first of them. */
export function lossLines(lost: readonly Loss[], most = mostLines): string[] {
  if (lost.length === 0) return []
  return [
    `${lossCount(lost)}:`,
    ...list(
      lost.map((loss) => `  ${placed(loss)}`),
      'losses; --json lists them all',
      most,
    ),
  ]
}

/** The codes that the source has more than once, with different texts. */
export function variantLines({ entries }: Pick<ImportResult, 'entries'>): string[] {
  const several = entries.filter(({ variants = [] }) => variants.length > 0)
  if (several.length === 0) return []
  const lines = several.map(({ code, variants = [] }) => `  ${code}, ${counted(variants.length, 'variant')}`)
  return ['in the source several times with different texts, kept as variants of one code:', ...list(lines, 'codes')]
}

function lossCount(lost: readonly Loss[]): string {
  return `${counted(lost.length, 'loss', 'losses')}: what the source says and the content does not`
}

function goneLines({ gone, deleted, renamed }: ImportResult): string[] {
  const lines = gone.map((code) => placed({ ...code, what: goneWords(code) }))
  const names = list(deleted, 'codes').join(', ')
  const others = list(
    renamed.map(({ code, to }) => `${code} (now ${to})`),
    'codes',
  ).join(', ')
  return [
    ...list(lines, 'codes'),
    ...(deleted.length === 0 ? [] : [`left out, since somebody deleted their entries: ${names}`]),
    ...(renamed.length === 0 ? [] : [`left out, since their entries have another code now: ${others}`]),
  ]
}

/** What may have happened to a code. Which of it is true is for people to say. */
function goneWords({ code, write, renamed }: GoneCode): string {
  if (renamed === undefined) return `${code} is gone from the source. Where the API no longer sends it, write ${write}`
  const { to, because, write: rename } = renamed
  return [
    `${code} looks renamed to ${to}: ${because}. If it is, delete the new entry of ${to} and write into this one:`,
    `  ${rename}`,
    `  If it is not, and the API no longer sends it: ${write}`,
  ].join('\n')
}

function endLines({ files }: ImportResult, { isDry, isWritten }: { isDry: boolean; isWritten: boolean }): string[] {
  if (!isWritten) return ['Nothing was written.']
  if (files.length === 0) return ['Nothing has changed.']
  const names = files.map(({ path }) => `  ${path}`)
  return [isDry ? 'would be written (this was a dry run):' : 'written:', ...list(names, 'files')]
}

function draftLines({ draftLimit, reopened }: ImportResult): string[] {
  const codes = list(reopened, 'codes').join(', ')
  const why = 'the source says more than they explain'
  return [
    ...(reopened.length === 0 ? [] : [`complete before, and drafts again, since ${why}: ${codes}`]),
    ...(draftLimit === undefined
      ? []
      : [`drafts in catalog.json: ${draftLimit.before} → ${draftLimit.after}, for ${whichDrafts(reopened)}`]),
  ]
}

function whichDrafts(reopened: readonly string[]): string {
  return reopened.length === 0 ? 'the new codes' : 'these and the new codes'
}

function list(lines: readonly string[], many: string, most = mostLines): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most), `  … and ${lines.length - most} more ${many}`]
}

function placed({ file, line, column, what }: Loss): string {
  return `${file}:${line}:${column} ${what}`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 160 ? line : `${line.slice(0, 159)}…`
}
