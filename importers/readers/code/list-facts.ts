import { httpStatus, statusClass, statusClasses } from '../../../catalog/values/http-status'
import { fieldByName, plainKey } from '../../mapping/field-names'
import { type Definition, type DefinitionValue, isPassed } from './definition'
import { valueKey } from './join-definitions'
import { isSentence, isStatusNumber, isWord } from './syntax/words'

/** What definitions of one list have in common. */
export interface ListFacts {
  /** Whether their numbers are statuses. */
  readonly isStatusList: boolean
  /** Whether nearly all of them are one word each, so that `missing` is a code too, and no message. */
  readonly areWords: boolean
  /** Keys, plain, that hold messages here, though they are called otherwise: `Reason: "no pong"`, `detail`. */
  readonly messageKeys: ReadonlySet<string>
  /** Keys, plain, whose words sort the errors, so that they are no codes: `type: 'bad_request'` of many. */
  readonly sorting: ReadonlySet<string>
  /** Where its definitions have their code and their sentence, if all of them are made alike, without keys. */
  readonly places: Places
}

/** The places of values among those of a definition with so many. */
export interface Places {
  readonly length: number
  readonly code: number
  readonly sentence: number
}

/**
 * What the definitions of a list have in common: each is read as the others are, and its numbers as those under the same key in
 * other lists of its file, since groups of errors are lists too.
 */
export function listFacts(items: readonly Definition[], others: readonly (readonly Definition[])[] = []): ListFacts {
  const key = numberKey(items)
  const alike = key === undefined ? [] : others.filter((other) => isOfFile(other, items) && numberKey(other) === key)
  const isStatusList =
    numbersAreStatuses(items) && (alike.length === 0 || numbersAreStatuses([...items, ...alike.flat()]))
  return {
    isStatusList,
    areWords: areWords(items),
    messageKeys: messageKeys(items),
    places: placesOf(items),
    sorting: sortingKeys(items),
  }
}

/** Keys that may hold a code, and here hold a few words for many errors, each of which has a name. */
function sortingKeys(items: readonly Definition[]): ReadonlySet<string> {
  const words = new Map<string, string[]>()
  for (const { name, values } of items) {
    for (const { key = '', kind, text } of values) {
      const plain = plainKey(key)
      if (name !== undefined && kind === 'text' && /^(?:type|kind|category|reason|key|id)$/.test(plain))
        words.set(plain, [...(words.get(plain) ?? []), text])
    }
  }
  const repeated = [...words].filter(([, all]) => all.length >= 5 && new Set(all).size < all.length * 0.6)
  return new Set(repeated.map(([key]) => key))
}

/** Where half of the definitions with as many values as most have a word that is a code, and a sentence; -1 for nowhere. */
function placesOf(items: readonly Definition[]): Places {
  const bare = items.filter(
    ({ values, isMember }) => !isMember && values.length > 1 && values.every(({ key }) => key === undefined),
  )
  const lengths = bare.map(({ values }) => values.length).sort((a, b) => a - b)
  const length = lengths[Math.floor(lengths.length / 2)] ?? 0
  const alike = bare.filter(({ values }) => values.length === length)
  const find = (test: (text: string) => boolean) =>
    [...Array(length).keys()].findIndex((index) => {
      const having = alike.filter(({ values }) => values[index]?.kind === 'text' && test(values[index].text))
      return alike.length > 1 && having.length >= alike.length / 2
    })
  const isCode = (text: string) => isWord(text) && /[\d_.:/-]|^[A-Z]+$/.test(text)
  return { length, code: find(isCode), sentence: find((text) => isSentence(text)) }
}

/** The key that the numbers of a list are under, if all of them are under one. */
function numberKey(items: readonly Definition[]): string | undefined {
  const keys = new Set(items.flatMap(({ values }) => values.filter(mayBeStatus).map(({ key }) => key)))
  const [key] = keys.size === 1 ? keys : []
  // What is called a code may be a status in one list and a code in another.
  return key !== undefined && plainKey(key) !== 'code' ? key : undefined
}

function isOfFile([other]: readonly Definition[], [item]: readonly Definition[]): boolean {
  return other?.place.file === item?.place.file
}

/** Whether the numbers of a list are statuses: nearly all from 100 to 599, beside something else, and not counted. */
function numbersAreStatuses(items: readonly Definition[]): boolean {
  const numbers = items.flatMap(({ values }) => values.filter(mayBeStatus))
  const statuses = numbers.filter(({ text }) => isStatusNumber(text))
  const isBeside = items.some(({ values }) => values.length > 1 && values.some(mayBeStatus))
  return statuses.length > numbers.length * 0.95 && isBeside && !areCounted(items, statuses)
}

function mayBeStatus({ kind, key, from }: DefinitionValue): boolean {
  if (kind !== 'number' || from !== undefined || key === valueKey) return false
  return key === undefined || fieldByName(key)?.field === 'code'
}

/**
 * Whether numbers are counted, so that they are codes: no two are the same, and half of them are no status of an error, or
 * they go up by one and none is beside the name of the status.
 */
function areCounted(items: readonly Definition[], statuses: readonly DefinitionValue[]): boolean {
  const numbers = [...new Set(statuses.map(({ text }) => Number(text)))].sort((a, b) => a - b)
  if (numbers.length < statuses.length || numbers.length < 2) return false
  if (numbers.filter((number) => number < 300 || !isRegistered(number)).length >= numbers.length / 2) return true
  const last = numbers.at(-1) ?? 0
  const isRow = numbers.length > 3 && last - (numbers[0] ?? 0) === numbers.length - 1
  return isRow && !items.some(namesItsStatus)
}

function isRegistered(status: number): boolean {
  return httpStatus(status).phrase !== statusClasses[statusClass(status)].name
}

/** Whether the name or a text of a definition says the status that its number is: `NotFound` beside 404. */
function namesItsStatus({ name, values }: Definition): boolean {
  const words = [name ?? '', ...values.filter(({ kind }) => kind === 'text').map(({ text }) => text)].map(plainKey)
  return values.filter(mayBeStatus).some(({ text }) => {
    const phrase = plainKey(httpStatus(Number(text)).phrase)
    return words.some((word) => word.includes(phrase))
  })
}

/** Whether nearly all constants of a list are one word each. */
function areWords(items: readonly Definition[]): boolean {
  const words = items.filter(({ values: [only, ...more] }) => only?.kind === 'text' && more.length === 0)
  const plain = words.filter(({ values: [only] }) => only?.key === undefined && isWord(only?.text ?? ''))
  return words.length > 2 && words.length > items.length * 0.8 && plain.length > words.length * 0.95
}

/** Keys that often name something else, and hold what is sent where a list has no key of messages. */
const others = /^(?:reason|detail|details|description)$/

/** What each value is called: by its key, or by the parameter that it is passed to. */
function keysOf({ values, params }: Definition): string[] {
  const isNamed = isPassed({ values, params })
  return values.map(({ key }, index) => key ?? (isNamed ? (params[index] ?? '') : ''))
}

function messageKeys(items: readonly Definition[]): ReadonlySet<string> {
  const texts = new Map<string, string[]>()
  for (const item of items) {
    const keys = keysOf(item)
    // Beside a message they say something else.
    if (keys.some((key) => key !== '' && fieldByName(key)?.field === 'message')) continue
    for (const [index, { kind, text }] of item.values.entries()) {
      const plain = plainKey(keys[index] ?? '')
      if (kind === 'text' && others.test(plain)) texts.set(plain, [...(texts.get(plain) ?? []), text])
    }
  }
  return new Set([...texts].filter(([key, all]) => isSent(key, all, items)).map(([key]) => key))
}

/** Whether texts under such a key are what is sent. */
function isSent(key: string, texts: readonly string[], items: readonly Definition[]): boolean {
  if (key === 'reason') return texts.some((text) => /\s/.test(text.trim()))
  const isBeside = (other: RegExp) => items.some((item) => keysOf(item).some((name) => other.test(plainKey(name))))
  // Problem details have a title and a detail.
  if (key === 'detail' && isBeside(/^title$/)) return true
  // What a class of errors says of itself is what it sends.
  if (items.some(({ isClass, values }) => isClass && values.some((value) => plainKey(value.key ?? '') === key)))
    return true
  return texts.some((text) => /(?<![/\w$])\{[\w.]*\}|%(?:\d+\$)?[sdv]\b|%\{\w+\}/.test(text))
}
