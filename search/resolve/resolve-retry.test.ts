import { expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const note = 'A note on when to retry.'
const search = createSearch([
  makeCatalog([
    { code: 'ORD-1', title: 'Order is closed', retry: { rule: 'never', note } },
    { code: 'ORD-2', title: 'Order is busy', retry: { rule: 'backoff', note } },
    { code: 'ORD-3', title: 'Order is late', retry: { rule: 'after-delay', note } },
    { code: 'ORD-4', title: 'Order is wrong', retry: { rule: 'after-change', note } },
    { code: 'ORD-5', title: 'Order is odd' },
  ]),
])
const codes = (query: string) => search.search(query).map(({ code }) => code)

test.each(['do not retry', "don't retry", 'never retry', 'retry: never', 'not retryable', 'Non-retryable'])(
  '"%s" finds the codes that must not be retried',
  (query) => {
    expect(codes(query)).toEqual(['ORD-1'])
    expect(search.answer(query).understood).toEqual([{ label: 'retry', value: 'Do not retry' }])
  },
)

test.each(['retryable', 'what may I retry?', 'which codes can be retried'])(
  '"%s" finds the codes that a retry can help',
  (query) => expect(codes(query)).toEqual(['ORD-2', 'ORD-3']),
)

test('more than the rule is a question of words', () => {
  expect(search.answer('do not retry a closed order').understood).toEqual([])
  expect(codes('retry')).not.toEqual(['ORD-1'])
})

test('a catalog without codes of the rule has none, and those of others are no answer', () => {
  const other = makeCatalog([{ code: 'PAY-1', title: 'Paid', retry: { rule: 'backoff', note } }], {
    slug: 'payments',
    name: 'Payments',
  })
  const both = createSearch([
    makeCatalog([{ code: 'ORD-1', title: 'Order is closed', retry: { rule: 'never', note } }]),
    other,
  ])
  const answer = both.answer('never retry Payments')
  expect(answer.results).toEqual([])
  expect(answer.understood).toEqual([
    { label: 'catalog', value: 'Payments' },
    { label: 'retry', value: 'Do not retry' },
  ])
  expect(both.search('Payments retryable').map(({ code }) => code)).toEqual(['PAY-1'])
})
