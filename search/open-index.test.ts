import { describe, expect, test } from 'vitest'
import { makeCatalog } from './catalog.fixture'
import { createSearch } from './index'
import { buildSearchIndex } from './index/build-index'
import { openSearch } from './open-index'
import { rankFuzzily } from './words/fuzzy'

const shop = makeCatalog([
  { code: 'ORD-0007', title: 'Order not found', statuses: [404], retry: { rule: 'never', note: 'Never.' } },
  {
    code: 'ORD-0010',
    title: 'Limit reached',
    statuses: [429],
    message: 'The order %v exceeds the limit of %v items.',
    params: [
      { placeholder: '%v', name: 'order', meaning: 'The order.' },
      { placeholder: '%v', name: 'limit', meaning: 'The limit.' },
    ],
    retry: { rule: 'after-delay', note: 'Wait.' },
    actors: ['caller', 'administrator'],
  },
  {
    code: 'ORD-0012',
    title: 'Payment is late',
    statuses: [409],
    keywords: ['invoice still open'],
    aliases: ['PAY-OLD'],
  },
  { code: 'ORD-0013', title: 'Basket is stale', statuses: [409], retired: '2026-01-31' },
  { code: 'unknown_error', title: 'Unknown error', statuses: [500] },
])
const { envelope } = shop
if (envelope === undefined) throw new Error('the shop has an envelope')
const bank = makeCatalog([{ code: 'unknown_error', title: 'Unknown failure', statuses: [500] }], {
  slug: 'bank',
  name: 'Central Bank',
  envelope: {
    ...envelope,
    fields: [
      { path: 'error', type: 'string', role: 'code', required: true, meaning: 'The code.' },
      { path: 'traceId', type: 'string', role: 'request-id', required: true, meaning: 'The request.' },
    ],
  },
})
const search = createSearch([shop, bank], { near: false })

function codes(query: string): readonly string[] {
  return search.search(query).map(({ catalog, code }) => `${catalog}/${code}`)
}

describe('search()', () => {
  test('gives catalog, code, slug, score, reason and params, and nothing else', () => {
    expect(search.search('ORD-0007')).toEqual([
      { catalog: 'shop', code: 'ORD-0007', slug: 'ORD-0007', score: 1, reason: 'exact-code', params: {} },
    ])
  })

  test('finds a code in any spelling', () => {
    for (const query of [
      'ord7',
      'Ord 7',
      'ORD_007',
      '(ORD-0007).',
      'ＯＲＤ-0007',
      'ORD–0007',
      'ORD-OOO7',
      'what is ORD-7?',
    ]) {
      expect(codes(query), query).toEqual(['shop/ORD-0007'])
    }
  })

  test('puts literal equality above other spellings', () => {
    const twins = createSearch([makeCatalog([{ code: 'ord-1' }, { code: 'ORD_1' }, { code: 'ORD-1' }])])
    expect(twins.search('ORD-1').map(({ code }) => code)).toEqual(['ORD-1', 'ord-1', 'ORD_1'])
    expect(twins.search('ORD_1').map(({ code }) => code)[0]).toBe('ORD_1')
  })

  test('finds an alias and says so', () => {
    expect(search.answer('pay-old').results).toMatchObject([{ code: 'ORD-0012', reason: 'alias', alias: 'PAY-OLD' }])
  })

  test('gives every entry of a status', () => {
    expect(codes('409')).toEqual(['shop/ORD-0012', 'shop/ORD-0013'])
    expect(codes('HTTP 500')).toEqual(['shop/unknown_error', 'bank/unknown_error'])
  })

  test('lists codes that begin so', () => {
    expect(codes('ORD-001')).toEqual(['shop/ORD-0010', 'shop/ORD-0012', 'shop/ORD-0013'])
    expect(codes('unkn')).toEqual(['shop/unknown_error', 'bank/unknown_error'])
  })

  test('reads the arguments of a message', () => {
    expect(search.search('The order A-17 exceeds the limit of 50 items')[0]).toMatchObject({
      code: 'ORD-0010',
      reason: 'message',
      params: { order: 'A-17', limit: '50' },
    })
  })

  test('finds by search terms of the author', () => {
    expect(codes('my invoice is open')[0]).toBe('shop/ORD-0012')
  })

  test('puts the catalog first whose error body it is', () => {
    expect(codes('{"error":"unknown_error","traceId":"77"}')).toEqual(['bank/unknown_error', 'shop/unknown_error'])
    expect(codes('{"code":"unknown_error","message":"x"}')).toEqual(['shop/unknown_error', 'bank/unknown_error'])
  })

  test('searches one catalog where the query names it', () => {
    expect(codes('central bank unknown_error')).toEqual(['bank/unknown_error'])
    expect(codes('bank')).toEqual(['bank/unknown_error'])
  })

  test('finds nothing where nothing is right', () => {
    for (const query of ['', '   ', 'ORD-4242', 'ENOENT', 'xkcd qqq', '{"status":"ok"}', 'HTTP/1.1 200 OK', '???']) {
      expect(codes(query), query).toEqual([])
    }
  })
})

describe('answer()', () => {
  test('offers the nearest codes as guesses, never as results', () => {
    const { kind, results, guesses } = search.answer('ORD-0077')
    expect({ kind, results, guesses: guesses.map(({ code }) => code) }).toEqual({
      kind: 'nothing',
      results: [],
      guesses: ['ORD-0007', 'ORD-0013', 'ORD-0012', 'ORD-0010'],
    })
  })

  test('says that a misspelt code is not exact', () => {
    expect(search.answer('ODR-0007').results).toMatchObject([{ code: 'ORD-0007', exact: false, reason: 'fuzzy' }])
    expect(search.answer('unknwon_error').results[0]).toMatchObject({ code: 'unknown_error', exact: false })
  })

  test('lets the page of a status lead', () => {
    expect(search.answer('too many requests')).toMatchObject({ statuses: [429], results: [{ code: 'ORD-0010' }] })
  })

  test('groups several codes of a paste in order of appearance', () => {
    const { groups, results } = search.answer('10:01:02 code=ORD-0012\n10:01:03 code=ORD-0007\n10:01:04 code=ORD-0012')
    expect(groups.map(({ heard, results: found }) => [heard, found.length])).toEqual([
      ['ORD-0012', 1],
      ['ORD-0007', 1],
    ])
    expect(results.map(({ code }) => code)).toEqual(['ORD-0012', 'ORD-0007'])
  })

  test('reads what identifies the occurrence', () => {
    const paste =
      'HTTP/1.1 429 Too Many Requests\nDate: Fri, 20 Nov 2026 10:00:00 GMT\nRetry-After: 30\nX-Request-ID: r-404\n\n{"code":"ORD-0010","timestamp":"2026-11-20T10:00:00Z"}'
    expect(search.answer(paste)).toMatchObject({
      occurrence: { requestId: 'r-404', retryAfter: '30', at: '2026-11-20T10:00:00Z' },
      understood: [
        { label: 'form', value: 'HTTP response' },
        { label: 'status', value: '429 Too Many Requests' },
        { label: 'code', value: 'ORD-0010' },
      ],
      results: [{ code: 'ORD-0010' }],
    })
  })

  test('counts each facet under the other chosen ones', () => {
    const { results, facetCounts, total } = search.answer('', { facets: { status: 409 } })
    expect(results.map(({ code }) => code)).toEqual(['ORD-0012', 'ORD-0013'])
    expect(total).toBe(2)
    expect(facetCounts.status).toEqual([
      { value: '409', count: 2 },
      { value: '500', count: 2 },
      { value: '404', count: 1 },
      { value: '429', count: 1 },
    ])
    expect(facetCounts.catalog).toEqual([{ value: 'shop', count: 2 }])
  })

  test('answers what may be retried without a query', () => {
    const { kind, results } = search.answer(' \u200b\u202e ', { facets: { retry: 'after-delay' } })
    expect({ kind, codes: results.map(({ code }) => code) }).toEqual({ kind: 'browse', codes: ['ORD-0010'] })
  })

  test('limits results, not the count', () => {
    const { results, total } = search.answer('', { limit: 2 })
    expect([results.length, total]).toEqual([2, 6])
  })

  test('carries what a row shows', () => {
    expect(search.answer('ORD-0013').results).toEqual([
      {
        catalog: 'shop',
        catalogName: 'Web Shop',
        code: 'ORD-0013',
        slug: 'ORD-0013',
        title: 'Basket is stale',
        statuses: [409],
        family: 'order',
        familyName: 'Orders',
        retry: 'after-change',
        actors: ['caller'],
        score: 0.997,
        reason: 'exact-code',
        exact: true,
        params: {},
        matches: [{ field: 'code', words: [] }],
        retired: '2026-01-31',
      },
    ])
  })
})

describe('openSearch()', () => {
  const data = buildSearchIndex([shop, bank])

  test('opens an index that went through JSON', () => {
    const opened = openSearch(JSON.parse(JSON.stringify(data)), () => rankFuzzily)
    expect(opened.answer('invoice open')).toEqual(search.answer('invoice open'))
  })

  test('answers before it is known how alike texts are, and finds the same entries', () => {
    let asked = 0
    const early = openSearch(data, () => {
      asked += 1
      return undefined
    })
    const codes = (found: ReturnType<typeof search.search>) => found.map(({ code }) => code).toSorted()
    expect(codes(early.search('invoice open'))).toEqual(codes(search.search('invoice open')))
    expect(asked).toBe(1)
    early.search('ORD-1')
    expect(asked).toBe(1)
  })

  test('refuses what is no index of this version', () => {
    const refused: readonly (readonly [unknown, string])[] = [
      [null, 'Cannot open the search index: it is not an object'],
      ['<!doctype html>', 'Cannot open the search index: it is not an object'],
      [{ v: 999, docs: [] }, 'Cannot open the search index: version 999 found, version 6 expected'],
      [{ v: 6 }, 'Cannot open the search index: "catalogs" is missing'],
      [{ ...data, terms: `${data.terms} 0zzz` }, 'Cannot open the search index: its parts do not belong together'],
      [{ ...data, catalogs: [] }, 'Cannot open the search index: its parts do not belong together'],
    ]
    for (const [value, message] of refused) expect(() => openSearch(value, () => undefined)).toThrow(message)
  })

  test('opens an index without entries', () => {
    const empty = createSearch([])
    expect([empty.search('ORD-1'), empty.answer('').kind]).toEqual([[], 'browse'])
  })
})

test('search takes several words that spell a code for a question as well, and the code for its first answer', () => {
  const token = makeCatalog([
    { code: 'token_expired', title: 'Token has expired', statuses: [401] },
    { code: 'AUT-0007', title: 'Invalid token', statuses: [401], keywords: ['token expired'] },
  ])
  const codes = (query: string) =>
    createSearch([token])
      .search(query)
      .map(({ code }) => code)
  expect(codes('token expired')).toEqual(['token_expired', 'AUT-0007'])
  expect(codes('token_expired')).toEqual(['token_expired'])
})
