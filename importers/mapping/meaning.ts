import type { Place } from '../../catalog/model/catalog'
import { parseHttpResponse } from '../../catalog/text/http-message'
import { plainText } from '../../catalog/text/plain-text'
import { stubIn } from '../../catalog/text/stub-in'
import { describeCodePoint, findUnsafeOffset } from '../../catalog/text/unsafe-character'
import type { Guess } from '../rows/import-result'
import type { ImportedExample, ImportedOperation, ImportedSection } from '../rows/imported-entry'
import { type Cell, type Field, type Loss, lossAt, type Row } from '../rows/row'
import { heading, isExplanation, listItems, literal, markdown, type TextOfCell } from './cell-text'
import { cleanText, oneLine } from './escape-text'
import { plainKey } from './field-names'
import { mapKey } from './guess-fields'
import { parseStatuses, statusByName } from './parse-statuses'

/** What one row says about its code. Texts but title and message are Markdown. */
export interface Meaning {
  readonly place: Place
  /** Whether its message is that of one occurrence. */
  readonly isExample: boolean
  code: string
  list: string | undefined
  namespace: string | undefined
  family: string | undefined
  title: string | undefined
  message: string | undefined
  summary: string | undefined
  userText: string | undefined
  severity: string | undefined
  when: string | undefined
  since: string | undefined
  deprecated: string | true | undefined
  retired: string | true | undefined
  readonly messages: Map<string, string>
  readonly statuses: Set<number>
  readonly names: Set<string>
  readonly keywords: Set<string>
  readonly replacedBy: Set<string>
  readonly causes: string[]
  readonly fixes: string[]
  readonly solutions: string[]
  readonly sections: ImportedSection[]
  readonly examples: ImportedExample[]
  readonly operations: ImportedOperation[]
}

/** What reading a row needs besides it. Losses are added to. */
export interface RowReading {
  readonly guesses: ReadonlyMap<string, Guess>
  readonly losses: Loss[]
  /** Where the docs of the API are. */
  readonly docsUrl: string | undefined
}

/** Reads a row by the fields that its keys were taken for. Undefined where it has no code. */
export function readMeaning(row: Row, { guesses, losses, docsUrl }: RowReading): Meaning | undefined {
  const meaning = emptyMeaning(row)
  const hasSummary = row.cells.some((cell) => fieldOf(cell, guesses.get(cell.key)) === 'summary')
  for (const cell of row.cells) {
    const guessed = fieldOf(cell, guesses.get(cell.key))
    const isReason = guessed === 'solution' && guesses.get(cell.key)?.by === 'name' && isExplanation(cell)
    const field = isReason ? (hasSummary ? 'cause' : 'summary') : guessed
    const stub = ofProse.has(field) ? stubIn(cell.text) : undefined
    if (stub !== undefined) losses.push(lossAt(cell.place, `${cell.key}, which is not written yet: "${stub}"`))
    else if (cell.text.trim() !== '' && !/^(?:-|–|—|n\/a)$/i.test(cell.text.trim()))
      put(meaning, { cell, field, losses, docsUrl })
  }
  // In a map of errors the key is the code where nothing else is.
  if (meaning.code === '') meaning.code = oneLine(row.cells.find(({ key }) => key === mapKey)?.text ?? '')
  if (meaning.code === '') return undefined
  const written = /^([1-5]\d\d) \(?([A-Z][\w '-]*?)\)?$/.exec(meaning.code)
  if (written?.[1] !== undefined) {
    meaning.code = written[1]
    meaning.title ??= written[2]
    if (statusByName(written[2] ?? '') === Number(written[1])) meaning.statuses.add(Number(written[1]))
  }
  meaning.names.delete(meaning.code)
  // The code once more says nothing of it.
  if (meaning.title?.toLowerCase() === meaning.code.toLowerCase()) meaning.title = undefined
  return meaning
}

/** Fields of finished texts: `faultbook check` refuses any other. */
const prose = ['title', 'summary', 'userText', 'when', 'cause', 'fix', 'solution', 'section'] as const
const ofProse: ReadonlySet<Field> = new Set(prose)

/** The field of a cell: as a person mapped its key, as its form says, or as it was guessed. */
function fieldOf({ field }: Cell, guess: Guess | undefined): Field {
  const guessed = (guess?.field ?? 'ignore') as Field // guesses hold fields alone
  if (guess?.by === 'map' || (field === 'code' && guessed === 'alias')) return guessed
  return field ?? guessed
}

function emptyMeaning(row: Row): Meaning {
  const nothing = undefined
  return {
    place: row.place,
    isExample: row.isExample === true,
    code: '',
    list: row.list,
    family: row.family,
    namespace: nothing,
    title: nothing,
    message: nothing,
    summary: nothing,
    userText: nothing,
    severity: nothing,
    when: nothing,
    since: nothing,
    deprecated: nothing,
    retired: nothing,
    messages: new Map(),
    statuses: new Set(),
    names: new Set(),
    keywords: new Set(),
    replacedBy: new Set(),
    causes: [],
    fixes: [],
    solutions: [],
    sections: [],
    examples: [...(row.examples ?? [])],
    operations: [...(row.operations ?? [])],
  }
}

interface Putting extends TextOfCell {
  readonly field: Field
}

/** What each field does with the words of a cell. */
const puts: Readonly<Record<Field, (meaning: Meaning, line: string, putting: Putting) => void>> = {
  code: (meaning, line, { cell, losses }) => {
    if (meaning.code === '') meaning.code = line
    else if (meaning.code !== line) losses.push(lossAt(cell.place, `a second code of the same row: ${line}`))
  },
  name: (meaning, line) => meaning.names.add(line),
  alias: (meaning, line) => meaning.names.add(line),
  status: putStatuses,
  severity: (meaning, line) => (meaning.severity ??= line),
  family: (meaning, line) => {
    // In a group a second one, such as the class of an error, is something to find it by.
    if (meaning.family === undefined) meaning.family = line
    else if (plainKey(meaning.family) !== plainKey(line)) meaning.keywords.add(line)
  },
  namespace: (meaning, line) => (meaning.namespace ??= line),
  title: (meaning, line) => (meaning.title ??= line),
  summary: (meaning, _line, putting) => {
    const { cell } = putting
    const first = meaning.summary
    if (first === undefined) meaning.summary = markdown(putting)
    else if (meaning.title === undefined && isTitle(first)) {
      // Of two descriptions the short one that is first is the title.
      meaning.title = plainText(first)
      meaning.summary = markdown(putting)
    } else meaning.sections.push({ heading: heading(cell.key), text: markdown(putting) })
  },
  userText: (meaning, _line, putting) => (meaning.userText ??= markdown(putting)),
  message: putMessage,
  cause: (meaning, _line, putting) => meaning.causes.push(...listItems(markdown(putting))),
  fix: (meaning, _line, putting) => meaning.fixes.push(markdown(putting)),
  solution: (meaning, _line, putting) => meaning.solutions.push(...listItems(markdown(putting))),
  example: (meaning, _line, { cell }) => {
    const text = cleanText(cell.text).trimEnd()
    const isResponse = !('expected' in parseHttpResponse(text))
    meaning.examples.push({ title: heading(cell.key), source: 'documented', [isResponse ? 'response' : 'shown']: text })
  },
  when: (meaning, _line, putting) => (meaning.when ??= markdown(putting)),
  operation: (meaning, line) => meaning.operations.push(operation(line)),
  keyword: (meaning, line) => meaning.keywords.add(line),
  since: (meaning, line) => (meaning.since ??= line),
  deprecated: (meaning, line) => (meaning.deprecated ??= ending(line)),
  retired: (meaning, line) => (meaning.retired ??= ending(line)),
  replacedBy: (meaning, line) => meaning.replacedBy.add(line),
  section: (meaning, _line, putting) =>
    meaning.sections.push({ heading: heading(putting.cell.key), text: markdown(putting) }),
  ignore: () => undefined,
}

function put(meaning: Meaning, putting: Putting) {
  const { cell, losses } = putting
  const text = cell.text.replace(/\r/g, '')
  const offset = findUnsafeOffset(text)
  const point = offset === undefined ? undefined : text.codePointAt(offset)
  if (point !== undefined)
    losses.push(lossAt(cell.place, `characters that no page may hold: ${describeCodePoint(point)}`))
  puts[putting.field](meaning, oneLine(literal(putting.cell)), putting)
}

function putStatuses(meaning: Meaning, _line: string, { cell, losses }: Putting) {
  const { statuses, refused } = parseStatuses(literal(cell))
  for (const status of statuses) meaning.statuses.add(status)
  for (const word of refused) losses.push(lossAt(cell.place, `no HTTP status from 100 to 599: ${word}`))
}

function putMessage(meaning: Meaning, _line: string, { cell, losses }: Putting) {
  const text = cleanText(literal(cell)).trim()
  if (cell.language !== undefined) meaning.messages.set(cell.language, text)
  else if (meaning.message === undefined) meaning.message = text
  else if (meaning.message !== text)
    losses.push(lossAt(cell.place, `a second message of the same row: ${oneLine(text)}`))
}

function ending(line: string): string | true | undefined {
  if (/^(?:true|yes|y|x|✓|✔|deprecated|retired|obsolete|1)$/i.test(line)) return true
  return /^(?:false|no|n|0)$/i.test(line) || line.length > 40 ? undefined : line
}

function operation(line: string): ImportedOperation {
  const [, method, path] = /^([A-Z]{3,12})\s+(\/\S*)$/.exec(line) ?? []
  return method !== undefined && path !== undefined ? { method, path } : { name: line }
}

function isTitle(text: string): boolean {
  return text.length <= 100 && !text.includes('\n')
}
