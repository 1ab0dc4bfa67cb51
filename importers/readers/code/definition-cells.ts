import { fieldByName, plainKey } from '../../mapping/field-names'
import { statusByName } from '../../mapping/parse-statuses'
import type { Cell, Field } from '../../rows/row'
import { type Definition, type DefinitionValue, isPassed } from './definition'
import { valueKey } from './join-definitions'
import type { ListFacts } from './list-facts'
import { languageOf } from './message-language'
import { isSentence, isStatusNumber, isWord } from './syntax/words'

/** What a definition says, as cells. Values that nothing is known of have no field, so that they are told. */
export function definitionCells(written: Definition, facts: ListFacts): Cell[] {
  const definition = namedByNumber(written)
  const { name, values, params, place, namePlace, count, attribute, comment } = definition
  const cells: Cell[] = []
  // A message in another language is beside the main one.
  const has = (field: Field) => cells.some((cell) => cell.field === field && cell.language === undefined)
  const isNamed = isPassed(definition)
  const keyed = new Set(values.flatMap((value) => (value.kind === 'text' ? (fieldOfText(value, facts) ?? []) : [])))
  const hasOwnMessage = values.some(({ key = '' }) => fieldOfKey(key) === 'message' && plainKey(key) !== 'error')
  const isCoded = count !== undefined || /^-?\d+$/.test(name ?? '') || values.some(({ key }) => key === valueKey)
  for (const [index, value] of values.entries()) {
    if (value.key === valueKey) continue
    const param = value.key === undefined && isNamed ? params[index] : undefined
    const isGivenCode = index === 0 && values.length > 1 && /codes?$/i.test(definition.maker ?? '')
    const judging = { param, facts, has, isCoded, isGivenCode, keyed, hasOwnMessage, count: values.length }
    cells.push(...valueCells(value, judging))
  }
  const [only, ...others] = cells.filter(({ field }) => field === 'message')
  // A message that is the only one is what is sent, whatever its language.
  if (only?.language !== undefined && others.length === 0)
    cells[cells.indexOf(only)] = { key: only.key, text: only.text, place: only.place, field: 'message' }
  const add = (field: Field, text: string, at = place, key: string = field) =>
    cells.push({ key, text, place: at, field })
  if (attribute !== undefined && !has('message')) add('message', attribute)
  const own = values.find(({ key }) => key === valueKey)
  // A sentence is what is sent beside the code, which is the name then.
  const isSaid = own !== undefined && isSentence(own.text)
  if (own !== undefined && isSaid && !has('message')) add('message', own.text, own.place)
  if (own !== undefined && !isSaid && !has('code')) add('code', own.text, own.place)
  if (count !== undefined && !has('code')) add('code', count)
  const sent = definition.serialized.name
  if (sent !== undefined) add(has('code') ? 'name' : 'code', sent, namePlace, 'serialized name')
  if (name !== undefined) add(has('code') ? 'name' : 'code', name, namePlace, 'name')
  const [, status, rest] = /^\w+ - ([1-5]\d\d): ([\s\S]+)$/.exec(comment.text) ?? []
  if (status !== undefined && !has('status')) add('status', status, place, 'comment status')
  const said = aboutCode(rest ?? comment.text, cells)
  if (said !== '') add('summary', said, place, 'comment')
  if (comment.isDeprecated) add('deprecated', comment.deprecatedSince ?? 'true')
  if (comment.whyDeprecated !== undefined) add('section', comment.whyDeprecated, place, 'why deprecated')
  if (comment.seeAlso !== undefined) {
    cells.push({ key: 'see also', text: comment.seeAlso, place, field: 'section', markup: 'markdown' })
  }
  if (comment.since !== undefined) add('since', comment.since)
  for (const other of comment.replacedBy) add('replacedBy', other)
  return cells
}

/** A member that is called by its number: what people see is the name, `NU1001 = 1001`. */
function namedByNumber(definition: Definition): Definition {
  const { name = '', namePlace, isMember, values, count } = definition
  const [only, ...more] = values
  const number =
    count ?? (more.length === 0 && only?.kind === 'number' && only.key === undefined ? only.text : undefined)
  const [, prefix = '', digits] = /^([A-Z]{2,8})[-_]?0*(\d{3,})$/.exec(name) ?? []
  if (!isMember || number === undefined || digits !== number || /^(?:ERR|ERROR|CODE|HTTP|STATUS)$/.test(prefix))
    return definition
  return {
    ...definition,
    name: number,
    count: undefined,
    values: [{ kind: 'text', text: name, key: 'code', place: namePlace }],
  }
}

/** A comment without the code at its start, which the entry has anyway; none where it only repeats another text. */
function aboutCode(comment: string, cells: readonly Cell[]): string {
  const code = cells.find(({ field }) => field === 'code')?.text
  const plain = (text: string) => text.toLowerCase().replace(/[.\s]+$/, '')
  const messages = new Set(cells.flatMap(({ field, text }) => (field === 'message' ? [plain(text)] : [])))
  const paragraphs = comment.split(/\n\s*\n/).map((paragraph) => {
    const isRepeated = code !== undefined && paragraph.startsWith(`${code} - `)
    return isRepeated ? paragraph.slice(code.length + 3) : paragraph
  })
  return paragraphs.filter((paragraph) => !messages.has(plain(paragraph))).join('\n\n')
}

interface Judging {
  /** The name of the parameter that the value is passed to. */
  readonly param: string | undefined
  readonly facts: ListFacts
  readonly has: (field: Field) => boolean
  /** Whether its number says what its code is. */
  readonly isCoded: boolean
  /** Whether it is the first that something called a code is made of: `ErrorCode("misc", "Anything else")`. */
  readonly isGivenCode: boolean
  /** What its texts under keys are for: `register("shop", Descriptor{Value: "GONE", Message: "…"})`. */
  readonly keyed: ReadonlySet<Field>
  /** Whether it has a message under a key that says so: then `error` beside it is another word for the code. */
  readonly hasOwnMessage: boolean
  readonly count: number
}

function valueCells(value: DefinitionValue, judging: Judging): Cell[] {
  const { kind, text, place } = value
  const field = fieldOf(value, judging)
  const key = value.key ?? judging.param
  if (field === undefined) {
    // A name stands for something that only the program knows.
    return kind === 'name' || text === '' ? [] : [{ key: key ?? 'further values', text, place }]
  }
  const language = field === 'message' ? languageOf(key) : undefined
  if (language !== undefined && language !== 'en') return [{ key: key ?? field, text, place, field, language }]
  const status = field === 'status' && kind === 'name' ? statusByName(text) : undefined
  return [{ key: key ?? field, text: status === undefined ? text : String(status), place, field }]
}

/** What a value is for: by its key, by the name of its parameter, and else by what it looks like. */
function fieldOf(value: DefinitionValue, judging: Judging): Field | undefined {
  const { kind, text, key } = value
  const { facts, has } = judging
  const isStatus = kind === 'number' ? isStatusNumber(text) : kind === 'name' && statusByName(text) !== undefined
  if (kind === 'name') return isStatus && isStatusName(value, judging) && !has('status') ? 'status' : undefined
  const named = fieldOfText(value, facts) ?? fieldOfText({ ...value, key: judging.param }, facts)
  // The value of a constant is a status only where its name says so: `ERR_PARAM` may be 200 and no status.
  const isOwnNumber = value.from === undefined || /status|http/i.test(value.from)
  const isNumberOfStatus = kind === 'number' && isOwnNumber && (facts.isStatusList || (isStatus && has('code')))
  if (named === 'status' || (named === 'code' && isNumberOfStatus)) return 'status'
  if (named === 'name' && /\s/.test(text)) return 'title'
  if (named === 'name') return has('code') || judging.isCoded ? 'name' : 'code'
  // A sentence beside a code is what the code means.
  const isLong = kind === 'text' && (plainKey(key ?? '') === 'reason' ? /\S\s+\S/ : /\S\s+\S+\s+\S/).test(text)
  if (named === 'code' && has('code') && isLong) return 'summary'
  if (named === 'code') return has('code') ? 'alias' : 'code'
  if (named === 'message') return messageField(value, judging)
  if (named !== undefined) return named
  return key === undefined ? fieldByLook(value, { ...judging, isStatus }) : undefined
}

/** Whether a name is one of HTTP: `HttpStatus.CONFLICT`, `NOT_FOUND`; `ErrorType.Conflict` and `codes.NotFound` are names of something else. */
function isStatusName({ text, key }: DefinitionValue, { param }: Judging): boolean {
  if (fieldOfKey(key ?? param) === 'status') return true
  return /[.:]/.test(text) ? /status|http|response/i.test(text) : /^(?:[A-Z][A-Z_\d]{2,}$|[Hh]ttp|[Ss]tatus)/.test(text)
}

/** What a text is for whose key or parameter says that it is a message. One in another language is beside the main one. */
function messageField({ key }: DefinitionValue, { param, facts, has, hasOwnMessage }: Judging): Field {
  const language = languageOf(key ?? param)
  if (language !== undefined && language !== 'en') return 'message'
  const plain = plainKey(key ?? '')
  if (hasOwnMessage && plain === 'error') return 'keyword'
  if (hasOwnMessage && facts.messageKeys.has(plain)) return 'summary'
  return has('message') ? 'summary' : 'message'
}

/** The field of a key. A word under `value` is what is sent, as the value of a constant is. */
function fieldOfText(
  { kind, text, key }: Pick<DefinitionValue, 'kind' | 'text'> & { readonly key?: string | undefined },
  { messageKeys, sorting }: ListFacts,
): Field | undefined {
  if (kind === 'text' && key !== undefined && messageKeys.has(plainKey(key))) return 'message'
  if (kind === 'text' && key !== undefined && sorting.has(plainKey(key))) return 'keyword'
  if (kind === 'text' && key !== undefined && /^value$/i.test(key) && isWord(text)) return 'code'
  return fieldOfKey(key)
}

function fieldOfKey(key: string | undefined): Field | undefined {
  if (languageOf(key) !== undefined) return 'message'
  const named = key === undefined ? undefined : fieldByName(key)?.field
  if (named !== undefined) return named === 'ignore' ? undefined : named
  return key !== undefined && /(?:message|msg|text|description)(?:string|template|format)?$/i.test(key)
    ? 'message'
    : undefined
}

function fieldByLook(
  { kind, text }: DefinitionValue,
  { facts, has, keyed, count, isStatus, isGivenCode }: Judging & { isStatus: boolean },
): Field | undefined {
  if (kind === 'number') {
    if (isStatus && (facts.isStatusList || has('code')) && !has('status')) return 'status'
    return has('code') ? undefined : 'code'
  }
  const mayBeCode = isWord(text) && (facts.areWords || isGivenCode || /[A-Z0-9_.:/-]/.test(text))
  // Beside a code and a message under keys a text is about something else.
  if (keyed.has('code') && keyed.has('message')) return undefined
  if (mayBeCode && !has('code') && (count > 1 || !/\s/.test(text))) return 'code'
  if (mayBeCode && has('code') && has('message')) return undefined
  return has('message') ? 'summary' : 'message'
}
