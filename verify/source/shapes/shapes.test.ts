import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../../../catalog/made-catalog.fixture'
import { codeHeads } from './code-heads'
import { codeStyle, fitsStyle } from './code-style'
import { findWords } from './find-words'
import { KnownCodes } from './known-codes'

const known = new KnownCodes([makeCatalog([{ code: 'ORD-0001' }, { code: 'order_gone' }, { code: 'E1001' }])])
const wordsIn = (text: string) => findWords(text, known).map(({ word, isKnown }) => `${word}${isKnown ? '' : '?'}`)

test.each([
  ['ORD-0001', 'UPPER3-9{4}'],
  ['E1001', 'UPPER1' + '9{4}'],
  ['order_not_found', 'lower_'],
  ['SHOP_ERR_GONE', 'UPPER_'],
  ['orderNotFound', 'camel'],
  ['order.not_found', 'lower._'],
  ['20003', '9{5}'],
  ['not a code', undefined],
])('%s looks like %s', (code, style) => {
  expect(codeStyle(code)).toBe(style)
})

test('a single word fits codes of several, in their case', () => {
  const styles = new Set(['UPPER_'])
  expect([fitsStyle('TIMEOUT', styles), fitsStyle('timeout', styles), fitsStyle('A-1', styles)]).toEqual([
    true,
    false,
    false,
  ])
})

test('what codes begin with: letters before digits, and a word that most of them share', () => {
  expect(codeHeads(['ORD-0001', 'ORD-12', 'E1001'])).toEqual([
    { text: 'ORD-', digits: [2, 4] },
    { text: 'E', digits: [4, 4] },
  ])
  expect(codeHeads(['FST_ERR_A', 'FST_ERR_B', 'FST_ERR_C'])).toEqual([{ text: 'FST_ERR_', digits: undefined }])
  expect(codeHeads(['invalid_name', 'invalid_date', 'invalid_id'])).toEqual([])
})

describe('codes in a text', () => {
  test.each([
    ['ORD-0001', ['ORD-0001']],
    ['ORD-0001: gone', ['ORD-0001']],
    ['[ORD-0001] (E1001)', ['ORD-0001', 'E1001']],
    ['https://errors.acme.example/shop/ORD-0001/', ['ORD-0001']],
    ['ORD-0099 and ORD-99999', ['ORD-0099?']],
    ['order_gone', ['order_gone']],
    ['order_gone: gone', ['order_gone']],
    ['the order_gone of it', []],
    ['XORD-0001 ORD-00011 ORD-0001-a a-ORD-0001 ORD-0001.html ORD-0001_a aORD-0001', []],
    ['E10011 xE1001', []],
  ])('%s', (text, expected) => {
    expect(wordsIn(text)).toEqual(expected)
  })

  test('are never a part of a longer word', () => {
    const letter = fc.constantFrom('a', 'Z', '0', '_', 'é')
    fc.assert(
      fc.property(letter, letter, (before, after) => {
        expect([wordsIn(`${before}ORD-0001`), wordsIn(`ORD-0001${after}`)]).toEqual([[], []])
      }),
    )
  })

  test('are found in any text without an error', () => {
    fc.assert(fc.property(fc.string(), (text) => void findWords(text, known)))
  })
})
