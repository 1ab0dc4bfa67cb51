import { expect, test } from 'vitest'
import { importText } from '../rows/source.fixture'

test('descriptions with places for values are messages, and help that says when an error comes is no advice', () => {
  const json = JSON.stringify([
    { constant: 'OrderGoneErr', code: 404, error_code: 10001, description: 'order gone', help: '' },
    {
      constant: 'OrderPaidErrF',
      code: 409,
      error_code: 10002,
      description: 'order {order} was paid by {name}',
      help: 'Returned when the order was paid before the change came in',
    },
    {
      constant: 'OrderBusyErr',
      code: 409,
      error_code: 10003,
      description: 'order busy',
      help: 'Wait and send it again',
    },
  ])
  expect(importText('errors.json', json).entries).toEqual([
    { code: '10001', statuses: [404], message: 'order gone', aliases: ['OrderGoneErr'], draft: true },
    {
      code: '10002',
      statuses: [409],
      summary: 'Returned when the order was paid before the change came in',
      message: 'order {order} was paid by {name}',
      params: [
        { placeholder: '{order}', name: 'order' },
        { placeholder: '{name}', name: 'name' },
      ],
      aliases: ['OrderPaidErrF'],
      draft: true,
    },
    {
      code: '10003',
      statuses: [409],
      message: 'order busy',
      solutions: [{ text: 'Wait and send it again' }],
      aliases: ['OrderBusyErr'],
      draft: true,
    },
  ])
})

test('a description of a path or beside a message stays one, and such help beside it is a cause', () => {
  const paths = '[{"code":"A1","description":"No such page as /orders/{id}"},{"code":"A2","description":"Not `{id}`"}]'
  expect(importText('e.json', paths).entries.map(({ title, message }) => [title, message])).toEqual([
    ['No such page as /orders/{id}', undefined],
    ['Not `{id}`', undefined],
  ])
  const both =
    '[{"code":"A1","message":"Gone","description":"{x} left.","hint":"This error occurs if it was deleted."}]'
  expect(importText('e.json', both).entries).toEqual([
    {
      code: 'A1',
      message: 'Gone',
      summary: '{x} left.',
      causes: [{ text: 'This error occurs if it was deleted.' }],
      draft: true,
    },
  ])
})

test('docs that are prose describe the error, and blocks of text are Markdown where they clearly are', () => {
  const yaml = `- code: CARD_EXPIRED
  docs: |
    The card is too old: its \`notAfter\` is <past> 5 * 3 * 2.
  message: |
    card has \`expired\`
  new-docs: |
    The card is too old.

    #### Next steps

    Ask for *another* card.
- code: CARD_UNKNOWN
  docs: >-
    Nobody knows the card # 1_000
  message: no card
`
  const { entries, lost } = importText('errors.yml', yaml)
  expect(entries).toEqual([
    {
      code: 'CARD_EXPIRED',
      summary: 'The card is too old: its `notAfter` is \\<past> 5 \\* 3 \\* 2.',
      message: 'card has `expired`',
      sections: [{ heading: 'New docs', text: 'The card is too old.\n\n#### Next steps\n\nAsk for *another* card.' }],
      draft: true,
    },
    { code: 'CARD_UNKNOWN', summary: 'Nobody knows the card # 1_000', message: 'no card', draft: true },
  ])
  expect(lost).toEqual([])
})

test('docs that are addresses stay left out, and so do docs beside a description', () => {
  const links = '- code: A1\n  docs: https://docs.shop.example/a1\n  message: Gone\n'
  expect(importText('e.yml', links).lost.map(({ what }) => what)).toEqual(['1 value of "docs" (no field for it)'])
  const twice = '- code: A1\n  docs: All that there is to know of it.\n  description: It is gone.\n  message: Gone\n'
  expect(importText('e.yml', twice).entries).toEqual([
    { code: 'A1', summary: 'It is gone.', message: 'Gone', draft: true },
  ])
})

test('a heading in a text of several lines is one, and an address of HTML that leads nowhere is told', () => {
  const text = '## Gone\n\nSee <a href="/docs/gone">the guide</a>.'
  const { entries, lost } = importText('e.json', JSON.stringify([{ code: 'A1', message: 'Gone', description: text }]))
  expect(entries).toEqual([
    {
      code: 'A1',
      message: 'Gone',
      sections: [{ heading: 'Description', text: '## Gone\n\nSee the guide.' }],
      draft: true,
    },
  ])
  expect(lost.map(({ what }) => what)).toEqual([
    'where the link /docs/gone leads: with "docsUrl" in catalog.json it leads there',
  ])
})

test('a flag is no code', () => {
  expect(
    importText('e.json', '[{"code":true,"id":"A1","message":"Gone"},{"code":true,"id":"A2","message":"Paid"}]').entries,
  ).toEqual([
    { code: 'A1', message: 'Gone', draft: true },
    { code: 'A2', message: 'Paid', draft: true },
  ])
})
