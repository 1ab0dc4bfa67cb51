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

  test('is a link to a code, also with a misspelled one, and a link to something else means nothing', () => {
    expect(
      ['https://errors.example.com/shop/token_revoced', 'errors.example.com/shop/rate_limit_exceded/'].map(
        (query) => codes(query)[0],
      ),
    ).toEqual(['token_revoked', 'rate_limit_exceeded'])
    for (const elsewhere of ['https://github.com/acme/token_revoced', 'src/lib/token_revoce', '/home/me/not_fond'])
      expect(codes(elsewhere)).toEqual([])
    expect(codes(`shop/${'_'.repeat(40_000)}!`)).toEqual([])
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

  test('that spells a code out has all of its digits, and may leave its ending open', () => {
    const spoken = createSearch([
      makeCatalog(['IDE-0004', 'IDE-0014', 'AUT-0012'].map((code) => ({ code, title: `Title of ${code}` }))),
    ])
    const told = (query: string) => {
      const { results, unknownCodes } = spoken.answer(query)
      return [results.map(({ code }) => code), unknownCodes]
    }
    expect(told('ide dash zero zero one four or four one')).toEqual([['IDE-0014'], ['ide-0041']])
    expect(told('ide 00 14 or 04')).toEqual([['IDE-0014', 'IDE-0004'], []])
    expect(told('ide dash zero zero four one')).toEqual([[], ['ide-0041']])
    expect(told('a u t zero zero one two three times')).toEqual([['AUT-0012'], []])
  })

  test('that is nothing but misspellings of short words finds nothing', () => {
    expect(codes('how to uker lokced bntry')).toEqual([])
    expect(codes('usre')).toEqual([])
  })

  test('that is a misspelt name says so, be it the whole title', () => {
    const reasonsOf = (query: string) => search.search(query).map(({ code, reason }) => [code, reason])
    expect(reasonsOf('out_of_order')).toEqual([['service_unavailable', 'title']])
    expect(reasonsOf('out_of_oredr')).toEqual([['service_unavailable', 'fuzzy']])
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

describe('a code that is the name of a status too', () => {
  const named = createSearch([
    makeCatalog([
      { code: 'unprocessable_entity', title: 'Not ready', statuses: [422] },
      { code: 'forbidden', title: 'Not allowed', statuses: [403] },
      { code: 'no_scope', title: 'A scope is missing', statuses: [403] },
    ]),
  ])

  test('is the code where it is written as one, and the status where it is not', () => {
    const statuses = (query: string) => named.answer(query).statuses
    expect(statuses('unprocessable_entity')).toEqual([])
    expect(named.answer('unprocessable_entity').results[0]).toMatchObject({ reason: 'exact-code' })
    expect(statuses('Unprocessable Entity')).toEqual([422])
    expect(statuses('Forbidden')).toEqual([403])
  })

  test('is what is asked for where the response had no body', () => {
    for (const query of ['403 with an empty body', 'status 403, no body', '403 no response body'])
      expect(named.answer(query).statuses, query).toEqual([403])
  })

  test('is no code behind the number of the status, where a body has one', () => {
    const log = '10:00:00 DEBUG < 403 Forbidden\n10:00:00 ERROR failed: {"error":"no_scope","message":"No"}'
    expect(named.search(log).map(({ code }) => code)).toEqual(['no_scope'])
  })
})

test.each(['*-0012', '-0012', 'XXX-0012', 'something-0012', 'error twelve, something dash 0012'])(
  'half a code, as it is written or heard: %s',
  (query) => {
    const halves = createSearch([
      makeCatalog([{ code: 'AUT-0012', title: 'Nested' }, { code: 'IDE-0012', title: 'Name' }, { code: 'AUT-0013' }]),
    ])
    expect(halves.search(query).map(({ code, reason }) => `${code} ${reason}`)).toEqual([
      'AUT-0012 code',
      'IDE-0012 code',
    ])
    expect(halves.search('ABC-0012')).toEqual([])
  },
)
