import type { z } from 'zod'
import { draftParts } from '../model/draft'
import type { DataPath, Located } from '../model/located'
import type { Problem } from '../model/problem'
import { fieldsAt, neededFieldsAt } from '../model/schema-fields'
import { nearest } from '../text/nearest'
import { fieldByUsualName } from './usual-names'
import { isRecord } from './without-nulls'

/** Data that fits a schema, or everything that does not fit. */
export type Validated<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: undefined; readonly problems: readonly Problem[] }

type Issue = z.core.$ZodIssue
type SizeIssue = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall

/** What is known of one issue: where it is within the value, and within everything located. */
interface Context {
  readonly schema: z.ZodType
  readonly path: DataPath
  readonly full: DataPath
  readonly received: unknown
  readonly located: Located
}

/**
 * Checks located data against a schema and says of each fault where it is and what to write.
 * `base` is the path of `value` within the located data.
 */
export function validate<T>(schema: z.ZodType<T>, value: unknown, located: Located, base: DataPath = []): Validated<T> {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, problems: [] }
  const issues = strictest(ofType(result.error.issues.flatMap((issue) => leaves(issue))))
  const problems = issues.flatMap((issue) => {
    const path = stepsOf(issue)
    const context = { schema, path, full: [...base, ...path], received: readPath(value, path), located }
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownField(key, context))
      : [fieldProblem(issue, context)]
  })
  return { value: undefined, problems }
}

/** The issues within a list of lines, where the author chose that form; otherwise the issue itself. */
function leaves(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const inner = issue.errors.find((errors) => errors.length > 0 && errors.every((error) => error.path.length > 0))
  return inner === undefined ? [issue] : inner.map((error) => ({ ...error, path: [...issue.path, ...error.path] }))
}

/** Of a value of another type that alone: a list in the place of a text is not too long as well. */
function ofType(issues: readonly Issue[]): Issue[] {
  const others = new Set(issues.flatMap((issue) => (issue.code === 'invalid_type' ? [key(issue)] : [])))
  return issues.filter((issue) => issue.code === 'invalid_type' || !others.has(key(issue)))
}

/** Of several limits that one text breaks, the smallest. */
function strictest(issues: readonly Issue[]): Issue[] {
  const limits = new Map<string, Issue>()
  for (const issue of issues) {
    const before = limits.get(key(issue))
    if (issue.code === 'too_big' && (before?.code !== 'too_big' || issue.maximum < before.maximum)) {
      limits.set(key(issue), issue)
    }
  }
  return issues.filter((issue) => issue.code !== 'too_big' || limits.get(key(issue)) === issue)
}

function key(issue: Issue): string {
  return JSON.stringify(stepsOf(issue))
}

function stepsOf(issue: Issue): (string | number)[] {
  return issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
}

function unknownField(key: string, { schema, path, full, received, located }: Context): Problem {
  const fields = fieldsAt(schema, path)
  // What is there already is not written a second time.
  const free = fields.filter((field) => !(isRecord(received) && Object.hasOwn(received, field)))
  const near = fieldByUsualName(key, free) ?? nearest(key, fields)
  return {
    kind: 'unknown-field',
    subject: dotted([...path, key]),
    place: located.locate([...full, key], true),
    expected: fields.length === 0 ? 'no object here' : `one of ${fields.join(', ')}`,
    received: JSON.stringify(key.length > 80 ? `${key.slice(0, 77)}…` : key),
    write: near === undefined ? 'nothing: remove it' : located.assign([...full, near], '…'),
  }
}

function fieldProblem(issue: Issue, context: Context): Problem {
  const { path, full, received, located } = context
  return {
    kind: received === undefined ? 'missing-field' : isTooFew(issue) ? 'too-few' : 'bad-field',
    subject: dotted(path) || 'the whole file',
    place: located.locate(full),
    expected: neededWords(issue, context) ?? expectation(issue),
    received: receivedWords(issue, context),
    write: suggestion(issue, context),
  }
}

/** Whether an entry has a part that a draft may lack, and not enough of it. */
function isTooFew(issue: Issue): boolean {
  const [part, inner] = issue.path
  const isPart = inner === undefined && draftParts.some((name) => name === part)
  return isPart && issue.code === 'too_small' && issue.origin === 'array'
}

/** What an object needs of which a field takes one of a few words, as `retry` does; undefined for all else. */
function neededWords(issue: Issue, { schema, path }: Context): string | undefined {
  if (issue.code !== 'invalid_type' || issue.expected !== 'object') return undefined
  const needed = [...neededFieldsAt(schema, path)]
  if (needed.every(([, words]) => words.length === 0)) return undefined
  const fields = needed.map(([name, words]) =>
    words.length === 0 ? `"${name}"` : `"${name}" (one of ${words.map((word) => JSON.stringify(word)).join(', ')})`,
  )
  return `an object with ${fields.join(' and ')}`
}

/** An object with what it needs, for an author to fill in: a word that was given by itself is taken over. */
function neededSample({ schema, path, received }: Context): string | undefined {
  const needed = [...neededFieldsAt(schema, path)]
  if (needed.every(([, words]) => words.length === 0)) return undefined
  const wordOf = (words: readonly string[]) => words.find((word) => word === received) ?? '…'
  return `{ ${needed.map(([name, words]) => `"${name}": ${JSON.stringify(wordOf(words))}`).join(', ')} }`
}

function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.path.at(-1) === 'status' ? statusWords : (typeWords.get(issue.expected) ?? otherValue)
    case 'invalid_value':
      return `one of ${issue.values.map((item) => JSON.stringify(item)).join(', ')}`
    case 'too_small':
    case 'too_big':
      return sizeWords(issue)
    case 'invalid_union':
      return /^Invalid\b/.test(issue.message) ? unionWords(issue.errors.flat()) : issue.message
    case 'invalid_key':
      return `as a key, ${issue.issues[0] === undefined ? issue.message : expectation(issue.issues[0])}`
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`
    default:
      // Without words of ours the library would speak of patterns and of input.
      return /^Invalid\b/.test(issue.message) ? otherValue : issue.message
  }
}

/** What one of several forms expects, as far as the value itself is judged and not a part of it. */
function unionWords(issues: readonly Issue[]): string {
  const types = issues.flatMap((issue) =>
    issue.code === 'invalid_type' && issue.path.length === 0 ? [issue.expected] : [],
  )
  if (types.length > 2) return 'a JSON value'
  if (types.includes('string') && types.includes('array')) return 'a text, or a list of lines'
  return [...new Set(issues.map(expectation))].join(', or ')
}

function sizeWords(issue: SizeIssue): string {
  if (!issue.message.startsWith('Too')) return issue.message
  const limit = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`
  const count = issue.code === 'too_big' ? issue.maximum : issue.minimum
  if (issue.origin === 'string') return `${limit} ${Number(count) === 1 ? 'character' : 'characters'}`
  if (issue.origin === 'array') return `${limit} ${Number(count) === 1 ? 'item' : 'items'}`
  return issue.path.at(-1) === 'status' ? statusWords : `a number of ${limit}`
}

function receivedWords(issue: Issue, { received, full, located }: Context): string {
  if (issue.code === 'custom' && typeof issue.params?.received === 'string') {
    const { received: words, offset } = issue.params
    const at = typeof offset === 'number' ? located.locateCharacter?.(full, offset) : undefined
    return at === undefined ? words : `${words} in line ${at.line}, column ${at.column}`
  }
  if (received === undefined) return 'nothing'
  if (received === null) return 'null'
  if (Array.isArray(received)) return received.length === 0 ? 'an empty list' : `a list of ${received.length}`
  if (typeof received === 'object') return 'an object'
  // A number says less than its text: 0123, 1e999 and 9007199254740993 all change when they are read.
  const text = typeof received === 'string' ? JSON.stringify(received) : (located.written(full) ?? String(received))
  if (typeof received !== 'string') return text.length > 80 ? `${text.slice(0, 77)}…` : text
  const shown = text.length > 80 ? `${text.slice(0, 60)}…"` : text
  return issue.code === 'too_big' || shown !== text ? `${received.length} characters: ${shown}` : text
}

function suggestion(issue: Issue, context: Context): string {
  const { path, full, received, located } = context
  if (issue.code === 'custom' && typeof issue.params?.write === 'string') return issue.params.write
  if (issue.code === 'invalid_value') return located.assign(full, JSON.stringify(issue.values[0]))
  if (path.at(-1) === 'status') return located.assign(full, '401')
  if (issue.code === 'too_big' && issue.origin === 'string') return `the same in at most ${issue.maximum} characters`
  if (isTooFew(issue)) {
    const draft = located.assign([...full.slice(0, -1), 'draft'], 'true')
    return `${located.assign(full, '[ …, … ]')}, or ${draft} until there are enough`
  }
  if (issue.code !== 'invalid_type') return located.assign(full, issue.code === 'invalid_format' ? '"…"' : '…')
  if (path.length === 0) return samples.get(issue.expected) ?? '…'
  const written = typeof received === 'number' || typeof received === 'boolean' ? located.written(full) : undefined
  const object = issue.expected === 'object' ? neededSample(context) : undefined
  const sample = object ?? (issue.expected === 'string' ? JSON.stringify(written ?? '…') : samples.get(issue.expected))
  return located.assign(full, sample ?? '…')
}

const statusWords = 'an HTTP status code: a whole number from 100 to 599'

const otherValue = 'another value'

const typeWords = new Map([
  ['string', 'a text in quotes'],
  ['int', 'a whole number'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['record', 'an object'],
])

const samples = new Map([
  ['int', '1'],
  ['number', '1'],
  ['array', '[ … ]'],
  ['object', '{ … }'],
  ['record', '{ … }'],
  ['boolean', 'true'],
])

function dotted(path: DataPath): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}

function readPath(value: unknown, path: DataPath): unknown {
  let current = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined
    // Own property of parsed data, checked above.
    current = (current as Record<string | number, unknown>)[step]
  }
  return current
}
