import { expect, test } from 'vitest'
import { sampleHit } from '../hit.fixture'
import { ticketText } from './ticket-text'

const hit = sampleHit({ params: { key: 'tier', token: 'abc' }, retry: 'backoff', repeat: 'check-first' })
const site = { url: 'https://errors.example.com', base: '/docs', phraseOf: () => 'Bad Request' }
const asks = [
  { text: 'The key', field: undefined },
  { text: 'The time', field: 'at' as const },
  { text: 'The ID', field: 'request_id' as const },
  { text: 'The delay', field: 'retry_after' as const },
]
const support = { summary: 'The key is too long.', userText: 'Use a shorter name.', asks }
const none = { summary: undefined, userText: undefined, asks: [] }

test('ticketText has what a ticket asks for, and no secret', () => {
  const summary = {
    lines: 'lines 1 and 4',
    times: '10:00 to 10:05',
    requestIds: ['7f3c', 'jane@example.com'],
    retryAfters: ['17'],
    statuses: [],
  }
  expect(ticketText([{ hit, summary, support }], site)).toBe(
    [
      'AUT-0010: Metadata Key Length Exceeded',
      'API: Access Manager',
      'Status: 400 Bad Request',
      'Page: https://errors.example.com/docs/access-manager/AUT-0010/',
      'Retry: With backoff, check first',
      'key: tier',
      'token: [hidden]',
      'Request IDs: 7f3c, [hidden]',
      'Time: 10:00 to 10:05',
      'Retry after: 17 s',
      'In the log: lines 1 and 4',
      'What it means: The key is too long.',
      'Tell the end user: Use a shorter name.',
      '',
      'Ask the customer for:',
      '- The key: ____',
    ].join('\n'),
  )
})

test('ticketText asks for what it does not state: what is missing, and what is hidden', () => {
  const summary = { lines: '', times: '', requestIds: ['jane@example.com'], retryAfters: [], statuses: [] }
  const secret = { text: 'The token', field: 'p.token' as const }
  const stated = { text: 'The key', field: 'p.key' as const }
  const ticket = ticketText([{ hit, summary, support: { ...none, asks: [...asks, secret, stated] } }], site)
  expect(ticket.split('\n').filter((line) => line.endsWith('____'))).toEqual([
    '- The key: ____',
    '- The time: ____',
    '- The ID: ____',
    '- The delay: ____',
    '- The token: ____',
  ])
})

test('ticketText leaves out what is not known, and divides codes by a blank line', () => {
  const { retry: _retry, repeat: _repeat, ...bare } = hit
  const other = { ...bare, code: 'X-1', slug: 'X-1', title: 'Other', statuses: [], params: {} }
  expect(
    ticketText(
      [
        { hit: other, summary: undefined, support: none },
        { hit: other, summary: undefined, support: none },
      ],
      site,
    ),
  ).toBe(
    Array(2)
      .fill('X-1: Other\nAPI: Access Manager\nPage: https://errors.example.com/docs/access-manager/X-1/')
      .join('\n\n'),
  )
})

test('of codes without a question in common each has its list, below the line that says whom to ask', () => {
  const of = (code: string, text: string) => ({
    hit: sampleHit({ code, slug: code }),
    summary: undefined,
    support: { ...none, asks: [{ text, field: undefined }] },
  })
  expect(ticketText([of('A-1', 'The key'), of('B-2', 'The host.')], site)).toMatch(
    /\n\nAsk the customer for:\n\nAbout A-1:\n- The key: ____\n\nAbout B-2:\n- The host: ____$/,
  )
})

test('where no code is sure ticketText says which it may be, and asks: which API, what tells codes apart, and what more than one code has', () => {
  const items = ['Access Manager', 'Admin API', 'Admin API'].map((catalogName, number) => ({
    hit: sampleHit({ catalogName }),
    summary: undefined,
    support: { ...none, asks: [...asks.slice(0, number + 1), { text: `The part ${number}`, field: undefined }] },
  }))
  expect(ticketText(items, site, { isSure: false })).toBe(
    [
      'May be one of: AUT-0010 (Access Manager), AUT-0010 (Admin API), AUT-0010 (Admin API)',
      '',
      'Ask the customer for:',
      '- API (Access Manager or Admin API): ____',
      '- Code or error body, as received: ____',
      '- Request ID: ____',
      '- Time, with time zone: ____',
      '- The key: ____',
    ].join('\n'),
  )
})

test('where one code is left, and it is not sure, ticketText asks all that it has', () => {
  const support = { ...none, asks: [{ text: 'The first lines of the file', field: undefined }] }
  expect(
    ticketText([{ hit: sampleHit({ catalogName: 'Admin API' }), summary: undefined, support }], site, {
      isSure: false,
    }),
  ).toContain(
    '- API (Admin API): ____\n- Code or error body, as received: ____\n- Request ID: ____\n- Time, with time zone: ____\n- The first lines of the file: ____',
  )
})

test('of several codes only that is asked which the paste does not say of it; the API tells codes of one name apart', () => {
  const of = (catalogName: string, times: string) => ({
    hit: sampleHit({ code: 'gone', slug: 'gone', catalogName, statuses: [404] }),
    summary: { lines: '', times, requestIds: [], retryAfters: [], statuses: [] },
    support: {
      ...none,
      asks: [...asks.slice(0, 3), { text: 'The `code` and the status', field: 'status' as const }],
    },
  })
  const ticket = ticketText([of('Shop', '10:00'), of('Bank', '')], site)
  expect(ticket.slice(ticket.indexOf('Ask the customer'))).toBe(
    ['Ask the customer for:', '- The key: ____', '- The ID: ____', '', 'About gone (Bank):', '- The time: ____'].join(
      '\n',
    ),
  )
})

test('where no code is sure the ticket says what the paste says, and does not ask for it', () => {
  const support = { ...none, asks: [{ text: 'The HTTP status', field: 'status' as const }] }
  const of = (requestId: string) => [
    {
      hit: sampleHit({ catalogName: 'Admin API' }),
      summary: { lines: 'line 2', times: '10:00', requestIds: [requestId], retryAfters: [], statuses: [] },
      support,
    },
  ]
  expect(ticketText(of('7f3c'), site, { isSure: false })).toBe(
    [
      'May be one of: AUT-0010 (Admin API)\nRequest ID: 7f3c\nTime: 10:00\nIn the log: line 2',
      'Ask the customer for:\n- API (Admin API): ____\n- Code or error body, as received: ____\n- The HTTP status: ____',
    ].join('\n\n'),
  )
  expect(ticketText(of('jane@example.com'), site, { isSure: false })).toContain(
    '\n- Request ID: ____\n- The HTTP status: ____',
  )
})

test('a status that is not the one of the code is in the ticket beside it, and is not asked for where the code has none', () => {
  const support = { ...none, asks: [{ text: 'The HTTP status', field: 'status' as const }] }
  const of = (documented: readonly number[], received: readonly number[]) => {
    const summary = { lines: '', times: '', requestIds: [], retryAfters: [], statuses: received }
    const ticket = ticketText([{ hit: sampleHit({ statuses: documented }), summary, support }], site)
    return ticket.split('\n').filter((line) => /status/i.test(line))
  }
  expect(of([400], [403])).toEqual(['Status: 400 Bad Request', 'Status received: 403 Bad Request'])
  expect(of([400], [400])).toEqual(['Status: 400 Bad Request'])
  expect(of([], [403])).toEqual(['Status received: 403 Bad Request'])
  expect(of([], [])).toEqual(['- The HTTP status: ____'])
})

test('a code that was received and that nobody has documented is in the ticket, once and without secrets', () => {
  const of = (code: string) => ({ hit: sampleHit({ code, slug: code }), summary: undefined, support: none })
  const ticket = ticketText([of('A-1'), of('B-2')], site, { unknown: ['access_denied', 'jane@example.com'] })
  expect(ticket.match(/Received, but not documented: .*/g)).toEqual([
    expect.stringMatching(/^Received, but not documented: access_denied, (?!jane)/),
  ])
})

test('lines with an error that match no code are in the ticket of a log', () => {
  const items = [{ hit: sampleHit({ code: 'A-1' }), summary: undefined, support: none }]
  const unread = '1 error line matches no code: line 11 (503 Service Unavailable)'
  expect(ticketText(items, site, { unread })).toContain(`\n\n${unread}`)
  expect(ticketText(items, site)).not.toContain('no code')
})
