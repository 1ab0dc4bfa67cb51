import { LineIndex } from '../../catalog/parse/data/line-index'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { namesNothing, namesSuccess } from '../mapping/is-no-error'
import type { Cell, Reader, Row } from '../rows/row'
import { lossAt } from '../rows/row'
import { cutProto, type ProtoToken } from './proto-tokens'

/** Reads enums of errors from protobuf: their values, comments and options. */
export const readProto: Reader = (sources, { section }) => {
  const files = sources.map((source) => findEnums(source))
  const enums = files.flat()
  const wanted = section === undefined ? files.flatMap(ofErrors) : enums.filter(({ name }) => name === section)
  const taken =
    wanted.length > 0 || section !== undefined
      ? wanted
      : enums.filter(({ values }) => values.some(hasCodeOption) || areOfErrors(values))
  const isTaken = new Set(taken)
  const losses = enums
    .filter((item) => !isTaken.has(item))
    .map(({ name, place }) => lossAt(place, `the enum ${name}, whose name does not speak of errors`))
  const aliases = numbersOfOne(taken)
  const rows = taken.flatMap((item) => {
    const nothing = item.values.filter(isNoValue)
    for (const { name, lines } of nothing)
      losses.push(lossAt(lines.at(name.at), `${name.text}, which means “no error” in ${item.name}`))
    return item.values
      .filter((value) => !nothing.includes(value))
      .map((value) => valueRow(value, item, { isOneOfMany: taken.length > 1, aliases }))
  })
  return { rows, losses }
}

/** Whether a value says that there is no error: `no_error = 0`, `SUCCESS`. The unspecified one is known by its name. */
function isNoValue({ name, number }: ProtoValue): boolean {
  if (/^(?:ok|success)$/i.test(name.text)) return true
  return number.text === '0' && (namesSuccess(name.text) || namesNothing(name.text))
}

interface ProtoEnum {
  readonly name: string
  readonly place: Row['place']
  readonly options: ReadonlyMap<string, string>
  readonly values: readonly ProtoValue[]
}

interface ProtoValue {
  readonly name: ProtoToken
  readonly number: ProtoToken
  readonly comment: string
  readonly options: ReadonlyMap<string, string>
  readonly lines: LineIndex
}

/** The enums of a file whose names speak of errors, or of what a response says; without any those of other codes. */
function ofErrors(enums: readonly ProtoEnum[]): readonly ProtoEnum[] {
  const named = enums.filter(({ name }) => isOfErrors(name))
  return named.length > 0 ? named : enums.filter(({ name }) => isOfCodes(name))
}

function isOfErrors(name: string): boolean {
  const isResponse = /^(?:response|return|result|status|reply)?_?codes?(?:_?enum)?$/i.test(name)
  return isResponse || /error|reason|(?<!de)fault|failure|problem/i.test(name)
}

function isOfCodes(name: string): boolean {
  const isOther = /(?:country|currency|language|locale|state|op|zip|postal|area|char|key|colou?r)_?codes?(?:_?enum)?$/i
  return /(?:^|[a-z_])codes?(?:_?enum)?$/i.test(name) && !isOther.test(name)
}

/** Whether the values of an enum say that they are errors, whatever it is called: `VOLUME_NOT_FOUND`, `INVALID_TOKEN`. */
function areOfErrors(values: readonly ProtoValue[]): boolean {
  const telling = values.filter(({ name }) => ofError.test(name.text))
  return values.length >= 5 && telling.length >= values.length * 0.5
}

const ofError =
  /(?:^|_)(?:NOT|NO|ERR|ERROR|INVALID|FAILED|FAILURE|DENIED|EXCEEDED|EXISTS|UNSUPPORTED|CANNOT|MISSING|EXPIRED|UNAVAILABLE|TIMEOUT|UNKNOWN|FORBIDDEN|UNAUTHORIZED|MISMATCH|CONFLICT|CORRUPTED?)(?:_|$)/i

/** Numbers that one value alone has, and that are long enough to look for: in a log `7` may be anything. */
function numbersOfOne(enums: readonly ProtoEnum[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { number } of enums.flatMap(({ values }) => values))
    counts.set(number.text, (counts.get(number.text) ?? 0) + 1)
  return new Set([...counts].flatMap(([text, count]) => (count === 1 && /^-?\d{3,}$/.test(text) ? [text] : [])))
}

function hasCodeOption({ options }: ProtoValue): boolean {
  return [...options.keys()].some((key) => /(?:^|\.)code$/.test(key))
}

interface Taking {
  readonly isOneOfMany: boolean
  /** The numbers that are other names of their values. */
  readonly aliases: ReadonlySet<string>
}

function valueRow(
  { name, number, comment, options, lines }: ProtoValue,
  owner: ProtoEnum,
  { isOneOfMany, aliases }: Taking,
): Row {
  const place = lines.at(name.at)
  const cells: Cell[] = [
    { key: 'name', text: name.text, place, field: 'code' },
    { key: 'number', text: number.text, place: lines.at(number.at), field: 'ignore' },
  ]
  if (aliases.has(number.text)) cells.push({ key: 'other name', text: number.text, place, field: 'alias' })
  // Comments are prose as people write it, unless a link in them shows that they are Markdown.
  const markup = /\]\(https?:/.test(comment) ? 'markdown' : 'plain'
  if (comment !== '') cells.push({ key: 'comment', text: comment, place, field: 'summary', markup })
  const all = new Map([...owner.options, ...options])
  for (const [key, text] of all) {
    if (key === 'deprecated') cells.push({ key, text, place, field: 'deprecated' })
    else if (/(?:^|\.)(?:http_?(?:code|status)|code|default_code)$/.test(key)) {
      if (key.endsWith('default_code') && hasCodeOption({ name, number, comment, options, lines })) continue
      if (/^[1-5]\d\d$/.test(text)) cells.push({ key: 'code option', text, place, field: 'status' })
    } else if (/(?:^|\.)(?:message|msg|description)$/.test(key)) cells.push({ key, text, place, field: 'message' })
    else if (options.has(key)) cells.push({ key, text, place })
  }
  return { place, cells, ...(isOneOfMany ? { family: owner.name } : {}) }
}

function findEnums({ path, text }: SourceFile): ProtoEnum[] {
  const lines = new LineIndex(path, text)
  const tokens = cutProto(text)
  const found: ProtoEnum[] = []
  for (let at = 0; at < tokens.length; at++) {
    const [word, name, open] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (word?.text === 'enum' && name?.kind === 'word' && open?.text === '{') {
      const { values, options, end } = readValues(tokens, at + 3, lines)
      found.push({ name: name.text, place: lines.at(word.at), values, options })
      at = end
    }
  }
  return found
}

function readValues(tokens: readonly ProtoToken[], from: number, lines: LineIndex) {
  const values: ProtoValue[] = []
  const options = new Map<string, string>()
  let at = from
  while (at < tokens.length && tokens[at]?.text !== '}') {
    const end = statementEnd(tokens, at)
    const [name, equals, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
    if (name?.text === 'option') readOption(tokens.slice(at + 1, end), options)
    else if (name?.kind === 'word' && equals?.text === '=' && third !== undefined) {
      const isNegative = third.text === '-'
      const number = isNegative ? { ...third, text: `-${tokens[at + 3]?.text ?? ''}` } : third
      const comment = name.comment !== '' ? name.comment : (tokens[end]?.trailing ?? '')
      values.push({ name, number, comment, options: readOptions(tokens.slice(at + 3, end)), lines })
    }
    at = end + 1
  }
  return { values, options, end: at }
}

function statementEnd(tokens: readonly ProtoToken[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const text = tokens[at]?.text ?? ''
    if ('[{('.includes(text) && tokens[at]?.kind === 'mark') depth++
    else if (']})'.includes(text) && tokens[at]?.kind === 'mark') {
      if (depth === 0) return at - 1
      depth--
    } else if (text === ';' && depth === 0) return at
  }
  return tokens.length
}

function readOptions(tokens: readonly ProtoToken[]): Map<string, string> {
  const options = new Map<string, string>()
  let start = tokens.findIndex(({ text }) => text === '[') + 1
  if (start === 0) return options
  for (let at = start; at < tokens.length; at++) {
    if (tokens[at]?.text !== ',' && tokens[at]?.text !== ']') continue
    readOption(tokens.slice(start, at), options)
    start = at + 1
  }
  return options
}

/** `(errors.code) = 404`, `deprecated = true`. */
function readOption(tokens: readonly ProtoToken[], options: Map<string, string>) {
  const equals = tokens.findIndex(({ text }) => text === '=')
  if (equals < 1) return
  const key = tokens
    .slice(0, equals)
    .map(({ text }) => text)
    .join('')
    .replace(/[()]/g, '')
  const value = tokens
    .slice(equals + 1)
    .filter(({ text }) => text !== ';')
    .map(({ text }) => text)
    .join('')
  options.set(key, value)
}
