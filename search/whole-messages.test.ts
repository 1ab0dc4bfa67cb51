import { describe, expect, test } from 'vitest'
import { makeCatalog } from './catalog.fixture'
import { createSearch } from './index'

const params = [
  { placeholder: '%v', name: 'key', meaning: 'The key.' },
  { placeholder: '%d', name: 'most', meaning: 'The limit.' },
]
const others = Array.from({ length: 100 }, (_, number) => ({
  code: `KEY-${number + 10}`,
  title: `Key of kind ${number}`,
  message: `The key of kind ${number} is longer than the allowed length, and the length of a key is limited`,
}))
const search = createSearch([
  makeCatalog([
    ...others,
    { code: 'KEY-1', title: 'Key is long', message: 'The key %v is longer than %d characters', params },
    { code: 'KEY-2', title: 'Key is locked', message: 'The key is locked' },
    { code: 'not_found', title: 'Nothing there' },
    {
      code: 'expired',
      title: 'Token is old',
      message: 'The token has expired',
      messages: { zh: '令牌已过期', de: 'Das Token ist abgelaufen', ja: 'トークンの有効期限が切れています' },
    },
    {
      code: 'no_context',
      title: 'Context is missing',
      message: 'There is nothing in it',
      messages: {
        ja: '認証オブジェクトがSecurityContext内に見つかりません',
        zh: 'Nonce令牌的第1部分应该是数字',
      },
    },
    { code: 'NOT_LEADER', title: 'Another server leads' },
    { code: 'no_replica', title: 'No copy', message: 'Requests for the leader return NOT_LEADER if there is no copy' },
    { code: 'MD5_SUM_WRONG', title: 'Sum is wrong', message: 'The MD5 sums do not match' },
  ]),
])

function first(query: string) {
  const [result] = search.search(query)
  return result === undefined ? undefined : [result.code, result.params]
}

describe('a message', () => {
  test('is found however many others share more words with a text', () => {
    expect(first('The key colour is longer than 32 characters')).toEqual(['KEY-1', { key: 'colour', most: '32' }])
  })

  test('that explains a whole text leads before a code in one of its values', () => {
    expect(first('The key not_found is longer than 32 characters')).toEqual(['KEY-1', { key: 'not_found', most: '32' }])
  })

  test.each([
    ['Requests for the leader return NOT_LEADER if there is no copy', 'no_replica'],
    ['The MD5 sums do not match', 'MD5_SUM_WRONG'],
    ['The request ended with NOT_LEADER', 'NOT_LEADER'],
  ])('that names a code, or what looks like one, leads where the text is all of it: %s', (query, code) => {
    expect(first(query)?.[0]).toBe(code)
  })

  test.each([300, 3_000, 12_000])('gives a value of %i characters whole', (length) => {
    const key = 'abcdefghi '.repeat(length / 10).trim()
    const message = `The key ${key} is longer than 32 characters`
    expect(first(JSON.stringify({ code: 'KEY-1', title: 'Key is long', message }))).toEqual([
      'KEY-1',
      { key, most: '32' },
    ])
  })

  test('keeps the line ends of a value', () => {
    expect(first('The key one\ntwo is longer than 32 characters')).toEqual(['KEY-1', { key: 'one\ntwo', most: '32' }])
  })

  test('keeps a quote within a value', () => {
    expect(first('The key it"s is longer than 32 characters')).toEqual(['KEY-1', { key: 'it"s', most: '32' }])
  })

  test('is read out of a quoted mail whose lines were wrapped', () => {
    const mail = 'Ana wrote:\n>> The key colour is longer\n>> than 32 characters\n>\n> any idea?'
    expect(first(mail)).toEqual(['KEY-1', { key: 'colour', most: '32' }])
  })

  test.each([
    'Hello support, our nightly job says The key is locked. What can we do?',
    'Fehlermeldung: „The key is locked“ (beim Anmelden)',
  ])('is found within other words, where it is a sentence of its own: %s', (query) => {
    expect(first(query)?.[0]).toBe('KEY-2')
  })

  test.each([
    '令牌已过期',
    'Das Token ist abgelaufen',
    'トークンの有効期限が切れています',
    '2026-11-20 10:00:00 ERROR 令牌已过期',
    '登录失败：令牌已过期，请重试',
  ])('in another language of its catalog is the same: %s', (query) => expect(first(query)?.[0]).toBe('expired'))

  test.each(['認証オブジェクトがSecurityContext内に見つかりません', 'Nonce令牌的第1部分应该是数字'])(
    'without spaces is no identifier, whatever letters and digits it has: %s',
    (query) => expect(first(query)?.[0]).toBe('no_context'),
  )
})
