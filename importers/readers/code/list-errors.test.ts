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
