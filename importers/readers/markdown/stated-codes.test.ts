import { expect, test } from 'vitest'
import { importText } from '../../rows/source.fixture'

test('blocks below codes say what comes with these, and codes of anything else are no errors', () => {
  const fence = (code: number) => `\`\`\`\nCode: ${code}\nReason: It is lost\n\`\`\`\n`
  const text = `## E1001: Gone\n\n### Over HTTP\n${fence(5)}\n### Over gRPC\n${fence(7)}\n## E1002: Paid\n\n### Over HTTP\n${fence(9)}`
  expect(importText('errors.md', text).entries.map(({ code }) => code)).toEqual(['E1001', 'E1002'])
  const countries = '## Germany\n\n- **Code**: DE\n\n## France\n\n- **Code**: FR\n'
  expect(importText('countries.md', countries).entries).toEqual([])
})

test('a code and its name share a cell', () => {
  const text = '| Code | Message |\n|---|---|\n| E1001<br>ORDER_GONE | Gone |\n| E1002<br>E1003 | Paid |\n'
  expect(importText('errors.md', text).entries.map(({ code, aliases }) => [code, aliases])).toEqual([
    ['E1001', ['ORDER_GONE']],
    ['E1002', undefined],
    ['E1003', undefined],
  ])
})

test('what only looks like a badge is a part of the text', () => {
  const text =
    '| Code | Message |\n|---|---|\n| E1 | The field <deprecated_field> is gone |\n| E2 | Header `<DeprecatedBadge/>` is old |\n'
  expect(importText('errors.md', text).entries.map(({ message, deprecated }) => [message, deprecated])).toEqual([
    ['The field <deprecated_field> is gone', undefined],
    ['Header <DeprecatedBadge/> is old', undefined],
  ])
})

test('negative numbers in headings, below headings of ranges', () => {
  const text = `# Error codes

## 20xx - Orders

### -2001 ORDER_GONE
 * There is no such order.

### -2002 Order paid
Too late.
It is paid.

<a id="more"></a>

## Messages for -2001

Message | Meaning
--- | ---
"No order" | It never was
"Order left" | It was sent
`
  const { entries, lost } = importText('errors.md', text)
  expect(entries).toEqual([
    {
      code: '-2001',
      family: '20xx-orders',
      title: 'ORDER_GONE',
      summary: 'There is no such order.',
      aliases: ['ORDER_GONE'],
      draft: true,
    },
    { code: '-2002', family: '20xx-orders', title: 'Order paid', summary: 'Too late. It is paid.', draft: true },
  ])
  expect(lost).toEqual([
    { file: 'errors.md', line: 16, column: 1, what: 'a table under "Messages for -2001", which is below no code' },
  ])
})

test('headings of ranges and of wholes are no codes, a name with its number is one', () => {
  const text =
    '## 4xx: Client\n\nSome.\n\n## 1000-1999\n\nMore.\n\n## GONE_NOW (-32001)\n\nIt left.\n\n## -32002: Paid\n\nIt is.\n'
  expect(importText('e.md', text).entries).toEqual([
    { code: '-32001', title: 'GONE_NOW', summary: 'It left.', aliases: ['GONE_NOW'], draft: true },
    { code: '-32002', title: 'Paid', summary: 'It is.', draft: true },
  ])
})

test('a code that a block below the heading states, with the message beside it', () => {
  const text = `# Codes

## Client errors

### Internal

\`\`\`
Code:    100
Message: "internal server error"
Temporary: true
\`\`\`

The server went wrong.

### Slow reader

\`\`\`
Code: 3008
Reason: "slow"
\`\`\`

## Terminal codes

#### DisconnectGone

- **Code**: \`3500\`
- **HTTP status**: 410

Nobody is there.
`
  const { entries, lost } = importText('codes.md', text)
  expect(entries).toEqual([
    {
      code: '100',
      family: 'client-errors',
      title: 'Internal',
      summary: 'The server went wrong.',
      message: 'internal server error',
      draft: true,
    },
    { code: '3008', family: 'client-errors', title: 'Slow reader', message: 'slow', draft: true },
    {
      code: '3500',
      statuses: [410],
      family: 'terminal-codes',
      title: 'DisconnectGone',
      summary: 'Nobody is there.',
      aliases: ['DisconnectGone'],
      draft: true,
    },
  ])
  expect(lost).toEqual([{ file: 'codes.md', line: 10, column: 12, what: '1 value of "Temporary" (no field for it)' }])
})

test('a response that a page shows is no code', () => {
  const page =
    '### Error response\n\n**Code:** 404\n\n**Content:** `{}`\n\n### Headers\n\n```\nAccept: text/html\n```\n'
  expect(importText('api.md', page).entries).toEqual([])
})

test('front matter that calls no code, and cells that hold a code and its number, a class and its status', () => {
  const text = `---
code: true
title: "cards"
---

### Cards

| id / code | class / status | message | description |
| --- | --- | --- | --- |
| cards.invalid<br/><pre>0x0301</pre> | [BadInput](/errors#bad) <pre>(400)</pre> | Bad card. | The number is wrong. |
| cards.expired<br/><pre>0x0302</pre> <DeprecatedBadge version="2.1.0"/> | [Gone](/errors#gone) <pre>(410)</pre> | Old card: %s | It is too old. |
| cards.many<br/><pre>0x0303</pre> | [BadInput](/errors#bad) <pre>(400)</pre> | Many things:
%s | There are several. |
`
  const { entries, lost } = importText('cards.md', text)
  expect(entries).toEqual([
    {
      code: 'cards.invalid',
      statuses: [400],
      family: 'bad-input',
      summary: 'The number is wrong.',
      message: 'Bad card.',
      aliases: ['0x0301'],
      draft: true,
    },
    {
      code: 'cards.expired',
      statuses: [410],
      family: 'gone',
      summary: 'It is too old.',
      message: 'Old card: %s',
      params: [{ placeholder: '%s', name: 'arg_1' }],
      aliases: ['0x0302'],
      deprecated: '2.1.0',
      draft: true,
    },
    {
      code: 'cards.many',
      statuses: [400],
      family: 'bad-input',
      summary: 'There are several.',
      message: 'Many things: %s',
      params: [{ placeholder: '%s', name: 'arg_1' }],
      aliases: ['0x0303'],
      draft: true,
    },
  ])
  expect(lost).toEqual([])
})

test('a table of codes wins over what front matter calls a code, unless that is one', () => {
  const table = '| Code | Meaning |\n|--|--|\n| E1001 | Gone |\n| E1002 | Paid |\n'
  const codes = (front: string) =>
    importText('p.md', `---\ncode: ${front}\n---\n\n${table}`).entries.map(({ code }) => code)
  expect(codes('orders')).toEqual(['E1001', 'E1002'])
  expect(codes('E1000')).toEqual(['E1000'])
})

test('a column of codes with a status or a number below some of them, and two codes in one cell', () => {
  const text = `## Errors

| Code | Meaning |
|--|--|
| GONE<br/>(410) | It left |
| PAID<br>1002 | It is paid |
| BUSY | Wait |
| E11<br>E12 | Both |
`
  const { entries, lost } = importText('e.md', text)
  expect(entries).toEqual([
    { code: 'GONE', statuses: [410], title: 'It left', draft: true },
    { code: 'PAID', title: 'It is paid', aliases: ['1002'], draft: true },
    { code: 'BUSY', title: 'Wait', draft: true },
    { code: 'E11', title: 'Both', draft: true },
    { code: 'E12', title: 'Both', draft: true },
  ])
  expect(lost).toEqual([])
})

test('a status beside a stated code is its status, and a code without one is no less an error', () => {
  const { entries } = importText(
    'faults.md',
    '# API\n\n## Order gone\n\n**Code:** order_gone\n\nThe order is gone.\n\n## Paid\n\n**Code:** `order_paid` (409)\n\nPaid already.\n',
  )
  expect(entries.map(({ code, statuses, title }) => [code, statuses, title])).toEqual([
    ['order_gone', undefined, 'Order gone'],
    ['order_paid', [409], 'Paid'],
  ])
})

test('codes that share a cell with commas between them are a row each, and the status beside them is no code', () => {
  const text =
    '# Errors\n\n| Code | Status | Meaning |\n|---|---|---|\n| X-3, X-4 | 409 | Both. |\n| `X-5` or `X-6` | 400 | Two more. |\n'
  expect(importText('e.md', text).entries.map(({ code, statuses, title }) => [code, statuses?.[0], title])).toEqual([
    ['X-3', 409, 'Both.'],
    ['X-4', 409, 'Both.'],
    ['X-5', 400, 'Two more.'],
    ['X-6', 400, 'Two more.'],
  ])
})

test('headings of columns may be in other languages', () => {
  const text =
    '# Ошибки\n\n|Код ошибки|Тип ошибки|Текст ошибки|Описание|\n|---|---|---|---|\n30001|INVALID_ARGUMENT|Missing parameter: `from`|Параметр обязателен.|\n30002|INVALID_ARGUMENT|The period is too long|Период превышен.|\n'
  expect(importText('api.md', text).entries.map(({ code, message, summary }) => [code, message, summary])).toEqual([
    ['30001', 'Missing parameter: from', 'Параметр обязателен.'],
    ['30002', 'The period is too long', 'Период превышен.'],
  ])
})
