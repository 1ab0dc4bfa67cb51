import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../catalog.fixture'
import { createSearch } from '../index'

const search = createSearch([
  makeCatalog([
    { code: 'token_revoked', title: 'Token is revoked' },
    { code: 'rate_limit_exceeded', title: 'Too many calls' },
    { code: 'not_found', title: 'Nothing is there' },
    { code: 'user_locked', title: 'No entry', message: 'User is locked' },
    { code: 'id_taken', title: 'Taken', message: 'Client ID is already in use' },
    { code: 'service_unavailable', title: 'Out of order', statuses: [503], summary: 'The API is down.' },
  ]),
])

function codes(query: string): readonly string[] {
  return search.search(query).map(({ code }) => code)
}

describe('a typed query', () => {
  test('names a code behind the letter that languages put before constants', () => {
    expect(['E_TOKEN_REVOKED', 'kRateLimitExceeded', 'eNotFound'].map((query) => codes(query)[0])).toEqual([
      'token_revoked',
      'rate_limit_exceeded',
      'not_found',
    ])
  })

  test('is a whole message, also where a value of it looks like a code that nobody has', () => {
    const shop = createSearch([
      makeCatalog([
        {
          code: 'ORD-0001',
          title: 'Paid',
          message: 'Order {id} is already paid',
          params: [{ placeholder: '{id}', name: 'id', meaning: 'The ID.', example: '7' }],
        },
      ]),
    ])
    expect(shop.search('Order ord_81 is already paid')).toMatchObject([{ code: 'ORD-0001', params: { id: 'ord_81' } }])
    expect(shop.search('ord_81')).toEqual([])
  })

  test('that is nothing but misspellings of short words finds nothing', () => {
    expect(codes('how to uker lokced bntry')).toEqual([])
    expect(codes('usre')).toEqual([])
  })

  test('names none where that letter belongs to the word', () => {
    expect(['ENOTFOUND', 'u_500', 'knotfound'].flatMap(codes)).toEqual([])
  })

  test.each([
    ['user is loked', 'user_locked'],
    ['clint id is alredy in use', 'id_taken'],
    ['servce_unavailable', 'service_unavailable'],
    ['is the API down?', 'service_unavailable'],
    ['tokenrevoked by somebody', 'token_revoked'],
  ])('is understood although words are misspelt, joined or common: %s', (query, code) => {
    expect(codes(query)[0]).toBe(code)
  })
})
