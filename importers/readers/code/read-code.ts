import type { SourceFile } from '../../../catalog/parse/data/source-file'
import { beginning, oneLine } from '../../mapping/escape-text'
import { fieldByName } from '../../mapping/field-names'
import { statusByName } from '../../mapping/parse-statuses'
import { longestCode } from '../../rows/limits'
import { listedCodes } from '../../rows/listed-codes'
import { type Loss, lossAt, type ReadOptions, type Row, startOf } from '../../rows/row'
import { type Definition, definitionsOf, isPassed } from './definition'
import { definitionCells } from './definition-cells'
import { findUnread } from './find-unread'
import { inherited } from './inheritance'
import { joinDefinitions } from './join-definitions'
import { errorsOf, isOfErrorWords, isOfGroups, isOfKinds, isOfMessages, type List } from './list-errors'
import { type ListFacts, listFacts } from './list-facts'
import { joinPrefixed } from './prefixed-lists'
import { openConditional } from './rust/conditional-code'
import type { ParseCode } from './syntax/syntax-node'
import { isStatusNumber } from './syntax/words'

/** What reading code needs besides the sources. */
export interface CodeOptions extends ReadOptions {
  readonly language: string
  readonly parse: ParseCode
}

/** Reads errors that code defines: enums, constants, objects, classes. It is parsed, never run. */
export function readCode(all: readonly SourceFile[], options: CodeOptions): { rows: Row[]; losses: Loss[] } {
  const losses: Loss[] = []
  const sources = withoutTests(all, losses)
  const read = sources.flatMap((source) => readFile(source, options, losses))
  const definitions = inherited(joinPrefixed(joinDefinitions(read, losses)), losses)
  const ofErrors = new Set(sources.filter(isOfErrors).map(({ path }) => path))
  const enums = membersOf(definitions)
  const lists = listsOf(definitions).flatMap((list): List[] => {
    if (options.section !== undefined) return [list.owner, list.root].includes(options.section) ? [list] : []
    if (list.isMade) return [list]
    if (isOfGroups(list, losses)) return []
    const isFew = (path: string) => ofErrors.has(path) && !isMuch(list, enums.get(path))
    const items = errorsOf(list, (path) => ofErrors.has(path) && !isFew(path), losses)
    if (items.length === 0) tellFew(list, isFew, losses)
    return items.length === 0 ? [] : [{ ...list, items }]
  })
  const taken = lists.filter((list) => !isOfKinds(list, lists, losses) && !isOfMessages(list, lists, losses))
  const isOneOfMany = taken.filter(({ isMade }) => !isMade).length > 1
  const rows = taken.flatMap((list) => {
    const others = taken.filter((other) => other !== list).map(({ items }) => items)
    return listRows(list, { isOneOfMany, others, losses })
  })
  const used = new Set(rows.flatMap(({ cells }) => cells.map(({ place }) => place.file)))
  for (const { path } of sources) {
    const isTold = losses.some(({ file, line, column }) => file === path && line === 1 && column === 1)
    if (used.has(path) || isTold) continue
    losses.push(lossAt(startOf(path), 'a file in which no enum, constant, object or class looks like an error'))
  }
  return { rows, losses }
}

const pathOfTests =
  /(?:^|\/)(?:__(?:tests|fixtures|mocks)__|tests?|testdata|fixtures)\/|[._](?:test|spec)\.\w+$|(?:^|\/)test_\w+\.py$|Tests?\.(?:java|kt|cs|php)$/

/** What tests define is made up for them, where there are other files. */
function withoutTests(sources: readonly SourceFile[], losses: Loss[]): readonly SourceFile[] {
  const others = sources.filter(({ path }) => !pathOfTests.test(path))
  if (others.length === 0) return sources
  for (const { path } of sources) if (pathOfTests.test(path)) losses.push(lossAt(startOf(path), 'a file of tests'))
  return others
}

function readFile(source: SourceFile, { language, parse }: CodeOptions, losses: Loss[]): Definition[] {
  if (source.text.length > longestCode) {
    losses.push(
      lossAt(
        startOf(source.path),
        `code that is too large: ${source.text.length} characters, of at most ${longestCode}`,
      ),
    )
    return []
  }
  const grammar = language === 'typescript' && /\.[jt]sx$/i.test(source.path) ? 'tsx' : language
  const tree = (text: string) => parse(grammar, text) ?? parse(language, text)
  const root = language === 'rust' ? openConditional(source.text, tree) : tree(source.text)
  if (root === undefined) {
    losses.push(lossAt(startOf(source.path), `a file of a language without a grammar: ${language}`))
    return []
  }
  for (const loss of findUnread(root, source, language)) losses.push(loss)
  return definitionsOf(root, source, language)
}

/** Whether a file is one of errors by its name, or by the package that it is in. */
function isOfErrors({ path, text }: SourceFile): boolean {
  return (
    /(?:^|[/_-])(?:err(?:or)?s?|err(?:or)?[_-]?codes?|fault[_-]?codes?)\.\w+$/i.test(path) ||
    /^package (?:errs?|errors?|err(?:or)?codes?|ecodes?)\s*$/m.test(text)
  )
}

/** How many members enums of errors have, by their file. */
function membersOf(definitions: readonly Definition[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { isMember, owner, place } of definitions) {
    if (isMember && isOfErrorWords(owner)) counts.set(place.file, (counts.get(place.file) ?? 0) + 1)
  }
  return counts
}

/** Whether a list is one of codes for its size. Beside an enum of errors a few constants at the top are about something else. */
function isMuch({ items }: List, members = 0): boolean {
  return items.length > members / 2
}

/** Tells constants that may be codes and are left out, since an enum of the file has more. */
function tellFew({ owner, items }: List, isFew: (path: string) => boolean, losses: Loss[]) {
  const [first] = items
  const words = items.filter(({ values: [only, ...more] }) => only?.kind === 'text' && more.length === 0)
  if (owner !== '' || first === undefined || words.length === 0 || !isFew(first.place.file)) return
  const names = listedCodes(words.flatMap(({ name }) => name ?? []))
  losses.push(lossAt(first.place, `constants left out, because an enum of errors in the file has more codes: ${names}`))
}

/** Definitions by the file and the list that they are in. */
function listsOf(definitions: readonly Definition[]): List[] {
  const lists = new Map<string, List & { items: Definition[] }>()
  for (const definition of definitions) {
    const { owner = '', root, isFactory: isMade, place } = definition
    const key = `${place.file}\n${root ?? ''}\n${owner}\n${isMade}`
    const list = lists.get(key)
    if (list === undefined) lists.set(key, { owner, root, isMade, items: [definition] })
    else list.items.push(definition)
  }
  return [...lists.values()]
}

interface Listing {
  readonly isOneOfMany: boolean
  /** The definitions of the other lists. */
  readonly others: readonly (readonly Definition[])[]
  readonly losses: Loss[]
}

function listRows({ owner, root, items, isMade }: List, { isOneOfMany, others, losses }: Listing): Row[] {
  const facts = listFacts(items, others)
  return items.flatMap((definition): Row[] => {
    if (isGivenCode(definition)) {
      losses.push(lossAt(definition.place, `${definition.name}, whose code is given to it where it is used`))
      return []
    }
    if (definition.serialized.isUnsent) {
      losses.push(lossAt(definition.place, `${definition.name}, whose name is not sent`))
      return []
    }
    if (isWithoutCode(definition, facts, losses)) return []
    const cells = definitionCells(definition, facts)
    tellMade(definition, losses)
    if (!cells.some(({ field }) => field === 'code')) return []
    for (const text of definition.comment.lost) {
      losses.push(lossAt(definition.place, `a comment above ${definition.name}: ${beginning(oneLine(text), 160)}`))
    }
    const isNamed = isOneOfMany && !isMade && owner !== '' && owner !== 'errors'
    // A name that several groups of a constant use is none without its group.
    const isOfGroup =
      root !== undefined && owner !== root && cells.some(({ key, field }) => key === 'name' && field === 'code')
    return [
      { place: definition.place, cells, ...(isNamed ? { family: owner } : {}), ...(isOfGroup ? { list: owner } : {}) },
    ]
  })
}

/** Whether a class is given its code: `constructor(code) { super("…"); this.code = code }`. */
function isGivenCode({ isClass, values }: Definition): boolean {
  const codes = values.filter(
    // A status is often under `code` beside the code.
    ({ key, text }) => key !== undefined && fieldByName(key)?.field === 'code' && !isStatusNumber(text),
  )
  return isClass && codes.length > 0 && codes.every(({ kind }) => kind === 'name')
}

/**
 * Whether the code of a definition is an expression that nobody can read here: neither its name nor its message is the code then.
 * What stands for its sentence is a loss.
 */
function isWithoutCode({ name, values, params, isMember }: Definition, { places }: ListFacts, losses: Loss[]): boolean {
  const isAlike = !isMember && values.length === places.length && values.every(({ key }) => key === undefined)
  const isNamed = params.length === values.length && !isMember
  const named = isNamed
    ? params.findIndex((param) => fieldByName(param)?.field === 'code' && !/status/i.test(param))
    : -1
  const place = named >= 0 ? named : isAlike ? places.code : -1
  const code = values[place]
  if (code?.kind === 'name' && statusByName(code.text) === undefined) {
    losses.push(
      lossAt(
        code.place,
        `the code of ${name ?? 'an error'}, which only the running program has: ${beginning(code.text, 80)}`,
      ),
    )
    return true
  }
  const sentence = isAlike && named < 0 ? values[places.sentence] : undefined
  if (sentence?.kind === 'name' && statusByName(sentence.text) === undefined)
    losses.push(lossAt(sentence.place, `the text of ${name ?? 'an error'}, which only the running program has`))
  return false
}

/** Tells each message and status that only the running program has, in whole or in part. */
function tellMade({ name, values, params }: Definition, losses: Loss[]) {
  const isNamed = isPassed({ params, values })
  for (const [index, { kind, text, key, place, isPartly }] of values.entries()) {
    const what = key ?? (isNamed ? params[index] : undefined)
    const field = kind === 'name' && what !== undefined ? fieldByName(what)?.field : undefined
    const isStatus = field === 'status' && statusByName(text) === undefined
    // An expression with a text in it would have been the text.
    const isText = kind === 'name' && key === undefined && /["'`].*\s.*["'`]/.test(text)
    const isUnknown = isStatus || field === 'message' || field === 'summary' || isText
    if (!isUnknown && isPartly !== true) continue
    const part = isUnknown ? (what ?? 'the text') : `a part of ${what ?? 'the text'}`
    losses.push(lossAt(place, `${part} of ${name ?? 'an error'}, which only the running program has`))
  }
}
