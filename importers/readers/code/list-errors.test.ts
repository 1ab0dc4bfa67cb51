import { expect, test } from 'vitest'
import { readCodeFile } from '../../rows/code.fixture'

test('groups of a constant of errors are errors, and ranges of numbers are none', () => {
  const { entries, losses } = readCodeFile(
    'src/descriptors.ts',
    `export const ERROR_CATEGORIES = {
  STORE: { min: 1, max: 99, GROUPS: { ITEMS: { min: 1, max: 49, websiteSubTitle: "Items" } } },
}
export const ERRORS = {
  STORE: { ITEMS: {
    NOT_FOUND: { number: 1, messageTemplate: "Item {id} not found" },
    SOLD_OUT: { number: 2, messageTemplate: "Item {id} is sold out" },
  } },
}
`,
  )
  expect(entries.map(({ code, message, aliases }) => [code, message, aliases])).toEqual([
    ['1', 'Item {id} not found', ['NOT_FOUND']],
    ['2', 'Item {id} is sold out', ['SOLD_OUT']],
  ])
  expect(losses).toEqual([
    '2:12 ERROR_CATEGORIES, which names groups of errors; --section ERROR_CATEGORIES takes its names as codes',
  ])
})

test('a name that several groups use has its group before it', () => {
  const { entries } = readCodeFile(
    'src/app.ts',
    `export const API_ERRORS = {
  token: { invalid: "The token is not valid", expired: "The token has expired" },
  user: { invalid: "The user is not valid" },
}
`,
  )
  expect(entries.map(({ namespace, code, message }) => [namespace, code, message])).toEqual([
    ['token', 'invalid', 'The token is not valid'],
    ['token', 'expired', 'The token has expired'],
    ['user', 'invalid', 'The user is not valid'],
  ])
})

test('defaults, overrides and referrers have an error in their names only by their letters', () => {
  const { entries } = readCodeFile(
    'src/settings.ts',
    `export const defaults = { TIMEOUT: 3000, PAGE_SIZE: 50 }
export const overrides = { HOST: "a.example", PORT: 80 }
export const referrers = { HOME: "home", SEARCH: "search" }
`,
  )
  expect(entries).toEqual([])
})

test('a member that is called by its number has its name as the code, and the number as another name', () => {
  const cs = `public enum LogCode {
  Undefined = 0,
  /// <summary>A dependency is not valid.</summary>
  NU1001 = 1001,
  /// <summary>A source is out of reach.</summary>
  NU1301 = 1301,
  ERR2000 = 2000,
}`
  const { entries } = readCodeFile('LogCode.cs', cs)
  expect(entries.map(({ code, aliases }) => [code, aliases])).toEqual([
    ['0', ['Undefined']],
    ['NU1001', ['1001']],
    ['NU1301', ['1301']],
    ['2000', ['ERR2000']],
  ])
})

test('a message under its languages is one in each', () => {
  const ts = 'export const ERRORS = { gone: { code: "order_gone", message: { en: "It is gone", de: "Sie ist weg" } } }'
  const kt =
    'enum class Err(val code: String, val texts: Map<String, String>) {\n  GONE("order_gone", mapOf("en" to "It is gone", "de" to "Sie ist weg")),\n}'
  for (const { entries } of [readCodeFile('errors.ts', ts), readCodeFile('Err.kt', kt)])
    expect(entries.map(({ code, message, messages }) => [code, message, messages])).toEqual([
      ['order_gone', 'It is gone', { de: 'Sie ist weg' }],
    ])
})

test('a function that returns what is no error is none', () => {
  const { entries } = readCodeFile(
    'checks.ts',
    'export const checks = { db() { return { id: "db", status: "up" } }, net: () => ({ id: "net", status: "down" }) }',
  )
  expect(entries).toEqual([])
})

test('Go: a comment of several lines is about the constant that its first line names, and may say that it ended', () => {
  const { entries } = readCodeFile(
    'errors.go',
    `package errs

var (
	// ErrPacket is returned when a packet
	// cannot be read at all.
	ErrPacket = Register(Name, 13, "invalid packet")

	// ErrTimeout says that it took too long.
	//
	// Deprecated: use ErrPacket.
	ErrTimeout = Register(Name, 14, "packet timeout")

	// Orders and carts.
	// These are all of the shop.
	ErrCart = Register(Name, 16, "cart")
)
`,
  )
  expect(entries.map(({ code, summary, deprecated, replacedBy }) => [code, summary, deprecated, replacedBy])).toEqual([
    ['13', 'ErrPacket is returned when a packet cannot be read at all.', undefined, undefined],
    ['14', 'ErrTimeout says that it took too long.', true, ['13']],
    ['16', undefined, undefined, undefined],
  ])
})

test('words that sort errors are no codes, and types of arguments are no facts of an error', () => {
  const names = ['gone', 'locked', 'full', 'open', 'paid']
  const rows = names.map(
    (name) =>
      `  ${name}_order: { type: 'bad_request', args: { version: 'string', min: 'number' }, message: 'The order is ${name}.' },`,
  )
  const { entries } = readCodeFile('def.ts', `export const USER_FRIENDLY_ERRORS = {\n${rows.join('\n')}\n}`)
  expect(entries.map(({ code, message, since }) => [code, message, since])).toEqual(
    names.map((name) => [`${name}_order`, `The order is ${name}.`, undefined]),
  )
})

test('JavaScript: a number under code beside another code is the status', () => {
  const js = `const ERRNO = { GONE: 101, LOCKED: 102 }
AppError.gone = function (email) {
  return new AppError({ code: 400, error: 'Bad Request', errno: ERRNO.GONE, message: 'Order is gone' }, { email })
}
AppError.locked = () => new AppError({ code: 423, error: 'Locked', errno: ERRNO.LOCKED, message: 'Order is locked' })`
  const { entries } = readCodeFile('error.js', js)
  expect(entries.map(({ code, statuses, message }) => [code, statuses, message])).toEqual([
    ['101', [400], 'Order is gone'],
    ['102', [423], 'Order is locked'],
  ])
})
