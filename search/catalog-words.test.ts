import { describe, expect, test } from 'vitest'
import { makeCatalog } from './catalog.fixture'
import { createSearch } from './index'

const param = (name: string) => ({ placeholder: `{${name}}`, name, meaning: 'An ID.' })

const search = createSearch([
  makeCatalog(
    [
      {
        code: 'PAR-001',
        title: 'No such parcel',
        message: 'Parcel {parcel_id} not found',
        params: [param('parcel_id')],
      },
      {
        code: 'PAR-002',
        title: 'Labels are down',
        message: 'Label service unavailable (ref {ref})',
        params: [param('ref')],
        statuses: [503],
      },
      { code: 'PAR-003', title: 'Could not reach parcel' },
      { code: 'PAR-005', title: 'There is no parcel' },
      { code: 'PAR-004', title: 'Card declined', message: 'The card was declined by the bank that issued it' },
    ],
    { slug: 'parcel', name: 'Parcel API' },
  ),
  makeCatalog(
    [
      {
        code: 'ORD-0001',
        title: 'Paid',
        message: 'Order {order_id} is already paid',
        params: [param('order_id')],
        statuses: [409],
      },
      { code: 'ORD-0002', title: 'No card', message: 'The card was declined by the bank that issued it' },
    ],
    { slug: 'order', name: 'Order' },
  ),
])

function first(query: string) {
  const [result] = search.search(query)
  return result === undefined ? undefined : [result.code, result.params]
}

describe('a message with the name of a catalog as one of its words', () => {
  test.each([
    ['Parcel PX-9 not found', 'PAR-001', { parcel_id: 'PX-9' }],
    ['parcel PX-9 not found', 'PAR-001', { parcel_id: 'PX-9' }],
    ['Order 81 is already paid', 'ORD-0001', { order_id: '81' }],
    ['Could not reach parcel', 'PAR-003', {}],
  ])('is found whole: %s', (query, code, params) => {
    expect(first(query)).toEqual([code, params])
    expect(search.answer(query).understood).not.toContainEqual(expect.objectContaining({ label: 'catalog' }))
  })

  test('is asked as a whole where the rest of it finds nothing', () => {
    expect(first('is there no parcel?')?.[0]).toBe('PAR-005')
  })
})

describe('the name of a catalog before or after a question', () => {
  test.each([
    ['parcel 503', 'PAR-002'],
    ['labels are down (Parcel API)', 'PAR-002'],
    ['order 409', 'ORD-0001'],
    ['Parcel API: Parcel PX-9 not found', 'PAR-001'],
  ])('asks that catalog: %s', (query, code) => {
    expect(first(query)?.[0]).toBe(code)
    expect(search.answer(query).understood).toContainEqual(expect.objectContaining({ label: 'catalog' }))
  })

  test('decides between catalogs that have the same message', () => {
    const message = 'The card was declined by the bank that issued it'
    expect(['parcel', 'order'].map((slug) => first(`${slug} ${message}`)?.[0])).toEqual(['PAR-004', 'ORD-0002'])
  })
})

describe('a code with its message on one line', () => {
  test.each([
    'ORD-0001: Order 81 is already paid',
    'ERROR ORD-0001: Order 81 is already paid',
    '[ORD-0001] Order 81 is already paid',
    'Order 81 is already paid (ORD-0001)',
    'HTTP 409, ORD-0001 - Order 81 is already paid.',
  ])('gives the values of the message: %s', (line) => {
    expect(first(line)).toEqual(['ORD-0001', { order_id: '81' }])
    expect(search.answer(line).results[0]?.heard).toBe('ORD-0001')
  })

  test('gives a value that is a hash, an address or a code', () => {
    const id = '0b6f1f0e-5d0c-4f8e-9d60-1c2d3e4f5a6b'
    expect(first(`PAR-001: Parcel ${id} not found`)).toEqual(['PAR-001', { parcel_id: id }])
    expect(first('PAR-001: Parcel ORD-0001 not found')).toEqual(['PAR-001', { parcel_id: 'ORD-0001' }])
  })

  test('gives no values where the line has another message', () => {
    expect(first('PAR-002: Order 81 is already paid')).toEqual(['PAR-002', {}])
  })
})

test('a value of a message may be a UUID, a hash or an e-mail address', () => {
  for (const id of ['0b6f1f0e-5d0c-4f8e-9d60-1c2d3e4f5a6b', '0123456789abcdef0123', 'ada@example.com'])
    for (const said of ['', 'error: '])
      expect(search.search(`${said}Parcel ${id} not found`)[0]).toMatchObject({
        code: 'PAR-001',
        reason: 'message',
        params: { parcel_id: id },
      })
})

test('a bracket at the end of a message closes the one in it', () => {
  for (const said of ['', 'error: ', '('])
    expect(search.answer(`${said}Label service unavailable (ref 7f3a99)`).results[0]).toMatchObject({
      code: 'PAR-002',
      params: { ref: '7f3a99' },
      exact: true,
    })
})
