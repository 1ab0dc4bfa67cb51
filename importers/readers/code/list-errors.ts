import { fieldByName } from '../../mapping/field-names'
import { type Loss, lossAt } from '../../rows/row'
import type { Definition, DefinitionValue } from './definition'
import { valueKey } from './join-definitions'
import { languageOf } from './message-language'
import { isSentence } from './syntax/words'

/** Definitions of one file that belong together: an enum, an object, the constants at the top. */
export interface List {
  readonly owner: string
  /** The constant that all of them are within, however deep. */
  readonly root: string | undefined
  /** Whether functions make them: what they say belongs to codes of another list. */
  readonly isMade: boolean
  readonly items: readonly Definition[]
}

/** Words of names, of which some have an error within them: `defaults` and `overrides` do not. */
const errorWord = /^err(?:s|no|nos|num|msgs?|codes?)?$|error|exception|(?<!de)fault|failure|problem|reason/

/** Whether the name of a list says that it is one of errors. */
export function isOfErrorWords(owner: string | undefined): boolean {
  return owner !== undefined && (speaksOfErrors(owner) || /(?:codes?|messages?)$/i.test(owner))
}

function speaksOfErrors(name: string): boolean {
  const words = name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)
  return words.some((word) => errorWord.test(word.toLowerCase()))
}

/** What of a list is about errors: all of it, where its name or most of it says so; else what says so itself. */
export function errorsOf(list: List, isOfErrors: (path: string) => boolean, losses: Loss[]): readonly Definition[] {
  const { owner, root } = list
  if (isOfErrorWords(owner)) return withoutNumbers(list.items, losses)
  if (list.items.every(isGivenMessage)) return list.items
  if (root !== undefined && speaksOfErrors(root)) return withinErrors(list.items, losses)
  const items = owner === '' ? list.items.filter((item) => !isStart(item, losses)) : list.items
  // A file that is called errors has constants of errors at its top.
  if (owner === '' && isOfErrors(items[0]?.place.file ?? '') && items.every(isCodeAlone))
    return ofOneKind(items, losses)
  const telling = beside(
    items.filter((item) => isTelling(item, owner)),
    losses,
  )
  if (owner !== '') return telling.length >= items.length / 2 ? items : []
  const records = items.filter(({ values }) =>
    values.some(({ key, isBeside }) => isBeside !== true && key !== undefined && key !== valueKey),
  )
  if (records.length >= items.length * 0.8) {
    // Constants that a table or a call says more about have their value too: one that nothing is said about is no less a code.
    const areConstants = records.every(({ values }) => values.some(({ key }) => key === valueKey))
    const isAlike = (item: Definition) => hasKnownKeys(item) || (areConstants && isCodeAlone(item))
    const taken = telling.length >= records.length * 0.8 ? [...records, ...(areConstants ? telling : [])] : telling
    const kept = new Set(taken.filter(isAlike))
    tellOthers(telling, [...records, ...kept], 'a constant beside errors that say more', losses)
    // One without a message that is made as the others are is one of them.
    return items.filter((item) => kept.has(item))
  }
  const whole = telling.filter(({ values }) => values.length > 1)
  if (whole.length >= telling.length * 0.8 && telling.length >= items.length * 0.8) {
    tellOthers(items, telling, 'a constant beside errors that say more', losses)
    return telling
  }
  return ofOneKind(telling.length >= items.length * 0.8 ? items : telling, losses)
}

/** What groups of a constant of errors hold: `ERRORS = { auth: { gone: "…" } }`. A number or a flag is about the group. */
function withinErrors(items: readonly Definition[], losses: Loss[]): readonly Definition[] {
  const telling = items.filter(
    (item) => hasKnownKeys(item) || isText(item) || (item.name === undefined && speaksOfErrors(item.maker ?? '')),
  )
  if (telling.length < items.length * 0.8) return []
  tellOthers(items, telling, 'a constant beside errors that say more', losses)
  return telling
}

function isText({ values: [only, ...more] }: Definition): boolean {
  return only?.kind === 'text' && more.length === 0
}

/** Errors without the sentences beside them that have no code: others of the same list have their code and more. */
function beside(items: readonly Definition[], losses: Loss[]): readonly Definition[] {
  const whole = items.filter(({ values }) => values.length > 1)
  if (whole.length < items.length / 2 || whole.length === items.length) return items
  const taken = items.filter((item) => !isSentenceAlone(item))
  tellOthers(items, taken, 'a message without a code', losses)
  return taken
}

/** Whether a constructor takes a code and a message: `ResultEnum(int code, String msg)`. */
function isGivenMessage({ params, values }: Definition): boolean {
  const given = new Set(
    params.map((param) => (languageOf(param) === undefined ? fieldByName(param)?.field : 'message')),
  )
  return values.length > 1 && given.has('code') && given.has('message')
}

function hasKnownKeys({ values }: Definition): boolean {
  return values.some(({ key }) => key !== undefined && fieldByName(key) !== undefined)
}

/** Whether a constant is where the numbers of codes begin: `ERROR_CODE_OFFSET`. */
function isStart({ name, place }: Definition, losses: Loss[]): boolean {
  if (name === undefined || !/^err(?:or)?_?codes?_?(?:offset|base|start)$/i.test(name)) return false
  losses.push(lossAt(place, `${name}, a number that codes begin at`))
  return true
}

/** Constants of which nearly all are numbers, without the few that are texts: those are about something else. */
function ofOneKind(items: readonly Definition[], losses: Loss[]): readonly Definition[] {
  const numbers = items.filter(({ count, values }) => count !== undefined || values.some(isNumber))
  if (numbers.length < items.length * 0.9) return items
  tellOthers(items, numbers, 'a text among numbers', losses)
  return numbers
}

/** Constants of which most are texts, without the few that are numbers: a limit, a version. */
function withoutNumbers(items: readonly Definition[], losses: Loss[]): readonly Definition[] {
  const isPlain = ({ isMember, count, values: [only, ...more] }: Definition) =>
    !isMember && count === undefined && only !== undefined && only.key === undefined && more.length === 0
  if (!items.every(isPlain)) return items
  const texts = items.filter(({ values }) => !values.some(isNumber))
  if (texts.length === items.length || texts.length < items.length * 0.6) return items
  tellOthers(items, texts, 'a number among texts', losses)
  return texts
}

function isNumber({ kind, key, text }: DefinitionValue): boolean {
  return kind === 'number' || (key === valueKey && /^-?\d+$/.test(text))
}

function tellOthers(all: readonly Definition[], taken: readonly Definition[], what: string, losses: Loss[]) {
  const known = new Set(taken)
  for (const item of all) if (!known.has(item)) losses.push(lossAt(item.place, `${item.name}, ${what}`))
}

/** Whether a definition says itself that it is an error: by its keys, its name, or what makes it. */
function isTelling({ name, values, maker }: Definition, owner: string): boolean {
  const hasKeys = values.some(
    ({ key, isBeside }) =>
      isBeside !== true &&
      key !== undefined &&
      (key === valueKey || ['code', 'message', 'status'].includes(fieldByName(key)?.field ?? '')),
  )
  if (hasKeys) return true
  if (namesAnError(name ?? '')) return true
  return (
    owner === '' &&
    (/^Code[A-Z]|^CODE_/.test(name ?? '') ||
      /(?:Error|Exception|Fault|Problem)(?:_?(?:[Cc]ode|Def|Definition|Descriptor|Info|Spec))?s?$/.test(maker ?? ''))
  )
}

function namesAnError(name: string): boolean {
  return /^(?:Err|err)[A-Z_]|^ER_|(?:^|_)ERR(?:OR)?(?:_|$)|^E_|(?:Error|Exception)$/.test(name)
}

/** Whether a constant is a number, a word, or a text under a name alone. */
function isCodeAlone({ name, values, count }: Definition): boolean {
  const [only, ...more] = values
  if (count !== undefined || values.some(({ key }) => key === valueKey)) return true
  return name !== undefined && only !== undefined && more.length === 0 && only.kind !== 'name'
}

/**
 * Whether a list is one of kinds of errors, or of errors of other types: bare names beside lists that say more. Told.
 */
export function isOfKinds({ owner, items }: List, lists: readonly List[], losses: Loss[]): boolean {
  const isBare = (list: Pick<List, 'items'>) =>
    list.items.every(({ values, attribute, count }) => values.length === 0 && (attribute ?? count) === undefined)
  const [first] = items
  if (first === undefined || !isBare({ items }) || lists.filter(({ isMade }) => !isMade).every(isBare)) return false
  const hint = sectionHint(owner)
  if (/(?:type|kind|category|class|domain|level|severity|source|origin)s?$/i.test(owner)) {
    losses.push(lossAt(first.place, `${owner}, which names kinds of errors; ${hint}`))
    return true
  }
  if (!items.every(({ isWrapper }) => isWrapper)) return false
  losses.push(lossAt(first.place, `${owner}, whose members hold errors of other types; ${hint}`))
  return true
}

/**
 * Whether a list is one of groups of errors, without a code or a message in it: `ERROR_CATEGORIES = { CORE: { min: 1, max: 99 } }`.
 * Told once for each constant.
 */
export function isOfGroups({ root, items: [first, ...more] }: List, losses: Loss[]): boolean {
  if (root === undefined || first === undefined || !/(?:type|kind|categor(?:y|ie)|group|range|domain)s?$/i.test(root))
    return false
  const says = ({ values }: Definition) =>
    values.some(({ key }) => key !== undefined && /^(?:code|message)$/.test(fieldByName(key)?.field ?? ''))
  if ([first, ...more].some(says)) return false
  const what = `${root}, which names groups of errors; ${sectionHint(root)}`
  if (!losses.some((loss) => loss.what === what && loss.file === first.place.file))
    losses.push(lossAt(first.place, what))
  return true
}

function sectionHint(owner: string): string {
  return `--section ${owner} takes its names as codes`
}

/**
 * Whether a list is one of sentences that a class of errors keeps for its messages, beside an enum of codes: a sentence is no
 * code, and nobody sends the name of such a constant. Told.
 */
export function isOfMessages({ owner, items }: List, lists: readonly List[], losses: Loss[]): boolean {
  const [first] = items
  if (first === undefined || !/(?:Exception|Error)$/.test(owner) || !items.every(isSentenceAlone)) return false
  if (!lists.some((list) => list.items.every(({ isMember }) => isMember))) return false
  const what = `${owner}, whose constants are messages without a code (${items.length})`
  losses.push(lossAt(first.place, `${what}; ${sectionHint(owner)}`))
  return true
}

function isSentenceAlone({ values: [only, ...more], isMember, isClass }: Definition): boolean {
  return !isMember && !isClass && more.length === 0 && only?.kind === 'text' && isSentence(only.text)
}
