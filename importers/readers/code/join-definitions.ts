import { fieldByName } from '../../mapping/field-names'
import { isOfHttp } from '../../mapping/parse-statuses'
import { type Loss, lossAt } from '../../rows/row'
import type { Definition, DefinitionValue } from './definition'
import { literalOf, Names } from './names'
import { isStatusNumber, isWord } from './syntax/words'

/**
 * Definitions with the names in them followed to what they stand for, and tables about constants joined with the
 * constants: `ErrGone: {Message: "…"}` tells about `ErrGone`, wherever that is defined.
 */
export function joinDefinitions(definitions: readonly Definition[], losses: Loss[]): Definition[] {
  const names = new Names(definitions.filter(({ isReference, isFactory }) => !isReference && !isFactory))
  const rowsOf = new Map<Definition, Definition[]>()
  const alone: Definition[] = []
  const unknown: Definition[] = []
  for (const definition of definitions) {
    const found = definition.isReference ? names.about(definition) : []
    if (found.length === 0 && !definition.isAside) alone.push(definition)
    if (found.length === 0 && definition.isAside && !definition.rest && definition.values.some(isStatus))
      unknown.push(definition)
    for (const constant of found) {
      const rows = rowsOf.get(constant)
      if (rows === undefined) rowsOf.set(constant, [definition])
      // What several functions say of all others is told by the first of them.
      else if (definition.rest === undefined || rows.length < mostRows) rows.push(definition)
    }
  }
  tellUnknown(unknown, losses)
  const isLeft = leftOut(alone, rowsOf)
  const found = alone.flatMap((definition): (readonly [Definition, Definition])[] => {
    if (definition.isFactory) return made(definition, names, losses).map((item) => [definition, item])
    const rows = rowsOf.get(definition) ?? []
    if (rows.length > 0 || !isLeft(definition)) return [[definition, joined(names.follow(definition), rows, names)]]
    losses.push(
      lossAt(definition.place, `${definition.name}, of which no table says the code, as it does of the others`),
    )
    return []
  })
  return found.flatMap(([definition, item]) => (names.isPart(definition) ? [] : [item]))
}

function isStatus({ key }: DefinitionValue): boolean {
  return key === 'status'
}

/** The most that is said of one constant by what is about all others. */
const mostRows = 20

/** Tells the statuses that functions say of members which are defined elsewhere, once for each file. */
function tellUnknown(asides: readonly Definition[], losses: Loss[]) {
  const files = new Map<string, Definition[]>()
  for (const aside of asides) files.set(aside.place.file, [...(files.get(aside.place.file) ?? []), aside])
  for (const [first, ...more] of files.values()) {
    if (first === undefined) continue
    const others = more.length === 0 ? '' : ` and of ${more.length} more`
    losses.push(lossAt(first.place, `the status of ${first.path}${others}, which is defined elsewhere`))
  }
}

/** An error that a function makes, with its code; told where the code is defined elsewhere. */
function made(factory: Definition, names: Names, losses: Loss[]): Definition[] {
  const isCode = ({ key }: DefinitionValue) => key !== undefined && fieldByName(key)?.field === 'code'
  const named = factory.values.find((value) => isNameOfCode(value, names, factory.owner))
  const codes = factory.values.filter(isCode)
  // A number under `code` beside another code is the status.
  const statuses = codes.length > 1 ? codes.filter(({ kind, text }) => kind === 'number' && isStatusNumber(text)) : []
  const [code = named ?? factory.values[0], ...more] = codes.filter((value) => !statuses.includes(value))
  if (code === undefined) return []
  if (more.length > 0) {
    losses.push(lossAt(code.place, `code of ${factory.name ?? 'an error'}, which only the running program has`))
    return []
  }
  if (code.kind !== 'name') return [names.follow(factory)]
  const found = names.findWhole(code.text, factory.owner)
  const text =
    found === undefined ? undefined : (literalOf(found) ?? (found.values.length === 0 ? found.name : undefined))
  if (found === undefined || text === undefined) {
    losses.push(lossAt(factory.place, `${factory.name ?? 'an error'}, whose code ${code.text} is not defined here`))
    return []
  }
  const values = factory.values.map((value): DefinitionValue => {
    if (statuses.includes(value)) return { ...value, key: 'status' }
    return value === code ? { ...value, kind: 'text', text, key: 'code', from: code.text } : value
  })
  return [names.follow({ ...factory, owner: found.owner, values })]
}

/** Whether a name is that of a constant which is a word. */
function isNameOfCode({ kind, text }: DefinitionValue, names: Names, owner: string | undefined): boolean {
  const found = kind === 'name' && !isOfHttp(text) ? names.findWhole(text, owner) : undefined
  return found !== undefined && isWord(literalOf(found) ?? ' ')
}

/**
 * Which constants have no code: their number is only counted, and tables give the codes of most others of their list.
 */
function leftOut(
  constants: readonly Definition[],
  rowsOf: ReadonlyMap<Definition, readonly Definition[]>,
): (constant: Definition) => boolean {
  const lists = new Map<string, { all: number; coded: number }>()
  const listOf = ({ place, owner }: Definition) => `${place.file}\n${owner ?? ''}`
  for (const constant of constants) {
    const list = lists.get(listOf(constant)) ?? { all: 0, coded: 0 }
    if (constant.count !== undefined) list.all++
    if (rowsOf.get(constant)?.some(givesCode)) list.coded++
    lists.set(listOf(constant), list)
  }
  return (constant) => {
    const { all, coded } = lists.get(listOf(constant)) ?? { all: 0, coded: 0 }
    return constant.count !== undefined && coded > all / 2
  }
}

function givesCode({ values }: Definition): boolean {
  return values.some(({ key, kind }) => key !== undefined && kind !== 'name' && fieldByName(key)?.field === 'code')
}

/** A constant with what tables say about it. A code that a table gives comes before the value of the constant. */
function joined(constant: Definition, rows: readonly Definition[], names: Names): Definition {
  if (rows.length === 0) return constant
  const literal = literalOf(constant)
  const isSaid = rows.every(({ isAside }) => isAside)
  const values = rows.flatMap((row) => {
    const { values: said } = names.follow(row)
    return row.isAside ? said.map((value) => ({ ...value, isBeside: true as const })) : said
  })
  const comment = [constant, ...rows].find((item) => item.comment.text !== '')?.comment ?? constant.comment
  // What a constant is made of says what it is; what tables and functions say of it comes to that.
  if (literal === undefined && constant.values.length > 0)
    return { ...constant, values: [...constant.values, ...values.map(keyed)], comment }
  const own =
    literal === undefined
      ? []
      : [
          {
            kind: 'text',
            text: literal,
            key: valueKey,
            place: constant.place,
            ...(isSaid && { isBeside: true as const }),
          } as const,
        ]
  return { ...constant, values: [...values, ...own], count: undefined, params: [], comment }
}

/** A value of a table under what it is for, so that it is none of those that a constant is made of. */
function keyed(value: DefinitionValue): DefinitionValue {
  if (value.key !== undefined) return value
  const isNumber = value.kind === 'number' ? isStatusNumber(value.text) : isOfHttp(value.text)
  return { ...value, key: isNumber ? 'status' : /\s/.test(value.text) ? 'message' : 'further values' }
}

/** The key of the value of a constant among what tables say about it. */
export const valueKey = '(value)'
