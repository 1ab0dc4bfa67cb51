import { expect, test } from 'vitest'
import { importSources } from '../../import-sources'
import { importText, shop } from '../../rows/source.fixture'

const domains = `{
  "code": 3,
  "subDomains": {
    "card": {
      "code": 1,
      "deprecated": "2.1.0",
      "errors": {
        "invalid": { "description": "The card number is wrong.", "code": 1, "message": "Invalid card.", "class": "BadInput" },
        "expired": { "description": "The card is too old.", "code": 2, "message": "Card of %s expired", "class": "BadInput" }
      }
    },
    "voucher": {
      "code": 2,
      "errors": { "invalid": { "description": "No such voucher.", "code": 1, "message": "Invalid voucher.", "class": "Missing" } }
    }
  }
}`

test('domains with numbers of their own: the path of an error is its code, each with its own texts', () => {
  const { entries, lost } = importText('3-shop.json', domains)
  expect(entries).toEqual([
    {
      code: 'card.invalid',
      family: 'card',
      summary: 'The card number is wrong.',
      message: 'Invalid card.',
      keywords: ['BadInput'],
      draft: true,
    },
    {
      code: 'card.expired',
      family: 'card',
      summary: 'The card is too old.',
      message: 'Card of %s expired',
      params: [{ placeholder: '%s', name: 'arg_1' }],
      keywords: ['BadInput'],
      draft: true,
    },
    {
      code: 'voucher.invalid',
      family: 'voucher',
      summary: 'No such voucher.',
      message: 'Invalid voucher.',
      keywords: ['Missing'],
      draft: true,
    },
  ])
  expect(lost).toEqual([
    { file: '3-shop.json', line: 5, column: 15, what: '2 values of "code" (of a group of errors, not of one)' },
    { file: '3-shop.json', line: 6, column: 21, what: '1 value of "deprecated" (of a group of errors, not of one)' },
    { file: '3-shop.json', line: 8, column: 74, what: '3 values of "code" (a number within its group)' },
  ])
})

test('files that use a path for different errors are name spaces', () => {
  const of = (message: string) =>
    `{"code":1,"domains":{"input":{"code":1,"errors":{"missing":{"code":1,"message":"${message}"}}}}}`
  const { entries } = importSources({
    sources: [
      { path: '1-api.json', text: of('Argument missing') },
      { path: '2-orders.json', text: of('Field missing') },
    ],
    ...shop,
  })
  expect(entries).toEqual([
    { code: 'input.missing', namespace: 'api', family: 'input', message: 'Argument missing', draft: true },
    { code: 'input.missing', namespace: 'orders', family: 'input', message: 'Field missing', draft: true },
  ])
})

test('a key that several groups use is a name with its group, and codes that are everywhere the same stay', () => {
  const texts =
    '{"order":{"gone":"No such order","paid":"It is paid"},"cart":{"gone":"No such cart","full":"It is full"}}'
  expect(importText('e.json', texts).entries.map(({ code, message }) => [code, message])).toEqual([
    ['order.gone', 'No such order'],
    ['order.paid', 'It is paid'],
    ['cart.gone', 'No such cart'],
    ['cart.full', 'It is full'],
  ])
  const numbered = 'order:\n  gone: {code: 4101, message: No order}\ncart:\n  gone: {code: 4201, message: No cart}\n'
  expect(importText('e.yaml', numbered).entries.map(({ code, aliases }) => [code, aliases])).toEqual([
    ['4101', ['order.gone']],
    ['4201', ['cart.gone']],
  ])
  const shared = '{"a":{"NOT_FOUND":"No a","GONE":"No a any more"},"b":{"NOT_FOUND":"No b","BUSY":"b is busy"}}'
  expect(importText('e.json', shared).entries.map(({ code, variants }) => [code, variants?.length])).toEqual([
    ['NOT_FOUND', 2],
    ['GONE', undefined],
    ['BUSY', undefined],
  ])
})

test('an error keeps the errors that it shows or wraps, and has those below it beside it', () => {
  const shown = '[{"code":"E1","message":"Gone","examples":[{"code":"E9","message":"No order 7"}]}]'
  expect(importText('e.json', shown).entries.map(({ code, message }) => [code, message])).toEqual([['E1', 'Gone']])
  const wrapped = '[{"status":404,"error":{"code":"E2","message":"Paid"}}]'
  expect(importText('e.json', wrapped).entries.map(({ code, statuses }) => [code, statuses])).toEqual([['E2', [404]]])
  const nested = '[{"code":"E1","message":"Not valid","reasons":[{"code":"E1-1","message":"Too long"}]}]'
  expect(importText('e.json', nested).entries.map(({ code, message }) => [code, message])).toEqual([
    ['E1', 'Not valid'],
    ['E1-1', 'Too long'],
  ])
})

test('tables below an error: links to read on, causes, and details that have no field', () => {
  const toml = `[too_fast]
description = "Too many calls."
[[too_fast.references]]
href = "https://docs.shop.example/limits"
description = "Limits"
[[too_fast.references]]
href = "https://docs.shop.example/retries"
description = "How to [retry]"

[conflict]
description = "Two changes at once."
resolution = "Read it again."
[[conflict.params]]
name = "id"
description = "The ID of the order."
[[conflict.causes]]
text = "Another call came first."
`
  const { entries, lost } = importText('errors.toml', toml)
  expect(entries).toEqual([
    {
      code: 'too_fast',
      title: 'Too many calls.',
      sections: [
        {
          heading: 'See also',
          text: '- [Limits](https://docs.shop.example/limits)\n- [How to \\[retry\\]](https://docs.shop.example/retries)',
        },
      ],
      draft: true,
    },
    {
      code: 'conflict',
      title: 'Two changes at once.',
      causes: [{ text: 'Another call came first.' }],
      solutions: [{ text: 'Read it again.' }],
      draft: true,
    },
  ])
  expect(lost).toEqual([
    { file: 'errors.toml', line: 14, column: 8, what: '1 value of "params.name" (no field for it)' },
    { file: 'errors.toml', line: 15, column: 15, what: '1 value of "params.description" (no field for it)' },
  ])
})

test('groups that say something of themselves: a list of them by name, and errors right below them', () => {
  const json =
    '{"version":"1","areas":[{"name":"cards","code":1000,"errors":[{"code":1001,"message":"No card"},{"code":1002,"message":"Old card"}]}]}'
  expect(importText('e.json', json).entries).toEqual([
    { code: '1001', family: 'cards', message: 'No card', draft: true },
    { code: '1002', family: 'cards', message: 'Old card', draft: true },
  ])
  const yaml =
    'cards:\n  description: About cards\n  code: 10\n  none: {code: 1001, message: No card}\norders:\n  code: 20\n  gone: {code: 2001, message: No order}\n'
  const { entries, lost } = importText('e.yaml', yaml)
  expect(entries).toEqual([
    { code: '1001', family: 'cards', message: 'No card', aliases: ['none'], draft: true },
    { code: '2001', family: 'orders', message: 'No order', aliases: ['gone'], draft: true },
  ])
  expect(lost.map(({ line, what }) => [line, what])).toEqual([
    [2, '1 value of "description" (of a group of errors, not of one)'],
    [3, '2 values of "code" (of a group of errors, not of one)'],
  ])
})
