import { expect, test } from 'vitest'
import { joinTicket } from './join-ticket'
import { ticketHead } from './ticket-head'

const code = {
  name: 'ORD-1',
  title: 'Order gone',
  api: 'Shop',
  statuses: ['404 Not Found'],
  page: 'https://errors.example.com/shop/ORD-1/',
  retry: 'Never',
}

test('the head of a ticket has code, title, API, status, address and retry rule', () => {
  expect(ticketHead(code)).toEqual([
    'ORD-1: Order gone',
    'API: Shop',
    'Status: 404 Not Found',
    'Page: https://errors.example.com/shop/ORD-1/',
    'Retry: Never',
  ])
  expect(ticketHead({ ...code, statuses: [], retry: undefined })).toHaveLength(3)
})

test('a ticket has the codes one after the other, then what to ask', () => {
  const bare = { summary: undefined, userText: undefined }
  const blocks = [
    { lines: ['ORD-1: Order gone', 'Time: 10:00'], summary: 'It was deleted.', userText: 'The order is gone.' },
    { lines: ['ORD-2: Order taken'], ...bare },
  ]
  expect(
    joinTicket(blocks, ['The order number.', 'The time'], [['About ORD-1'], ['About ORD-2', 'Who else has it']]),
  ).toBe(
    [
      'ORD-1: Order gone\nTime: 10:00\nWhat it means: It was deleted.\nTell the end user: The order is gone.',
      'ORD-2: Order taken',
      'Ask the customer for:\n- The order number: ____\n- The time: ____',
      'About ORD-2:\n- Who else has it: ____',
    ].join('\n\n'),
  )
  expect(joinTicket([{ lines: ['ORD-1'], ...bare }], [])).toBe('ORD-1')
  expect(joinTicket([{ lines: ['ORD-1'], ...bare }], [], [['About ORD-1', 'The key']])).toBe(
    'ORD-1\n\nAsk the customer for:\n\nAbout ORD-1:\n- The key: ____',
  )
})
