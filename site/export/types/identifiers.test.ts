import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compoundNames, distinctNames, type NameStyle, nameOf } from './identifiers'
import { asciiText, commentLine, markupLine, quotedText } from './source-text'

const styles: readonly NameStyle[] = ['camel', 'pascal', 'upper', 'lower']
const anyText = fc.string({ unit: 'binary', maxLength: 20 })

test.each([
  ['ORD_LIMIT', ['ordLimit', 'OrdLimit', 'ORD_LIMIT', 'ord_limit']],
  ['AUT-0011', ['aut0011', 'Aut0011', 'AUT_0011', 'aut_0011']],
  ['orderNotFound', ['orderNotFound', 'OrderNotFound', 'ORDER_NOT_FOUND', 'order_not_found']],
  ['400', ['_400', '_400', '_400', '_400']],
  ['中', ['u4e2d', 'U4e2d', 'U4E2D', 'u4e2d']],
  ['', ['code', 'Code', 'CODE', 'code']],
])('%s is written as each language writes names', (text, names) => {
  expect(styles.map((style) => nameOf(text, style))).toEqual(names)
})

test('a reserved word gets a `_`', () => {
  expect(nameOf('class', 'lower', new Set(['class']))).toBe('class_')
})

test('two texts that would have one name keep their spelling, whatever comes first', () => {
  const names = { 'a.b': 'Xa_2e_b', 'a-b': 'Xa_2d_b', c: 'C' }
  expect(Object.fromEntries(distinctNames(['a.b', 'a-b', 'c'], 'pascal'))).toEqual(names)
  expect(Object.fromEntries(distinctNames(['c', 'a-b', 'a.b'], 'pascal'))).toEqual(names)
})

test('a compound name that is taken, or that two lists would have, has `_` between its parts', () => {
  const lists = [
    ['Shop', 'OrderLate'],
    ['ShopOrder', 'Late'],
    ['Shop', '_400'],
    ['Shop', 'Gone'],
  ]
  const names = ['Shop_OrderLate', 'ShopOrder_Late', 'Shop400', 'Shop_Gone']
  expect(compoundNames(lists, new Set(['ShopGone']))).toEqual(names)
  expect(compoundNames(lists.toReversed(), new Set(['ShopGone']))).toEqual(names.toReversed())
})

test('any lists of parts get names of their own, and all names are taken afterwards', () => {
  const parts = fc.array(fc.constantFrom('A', 'B', 'A_B', '_1'), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (lists) => {
      const taken = new Set(['A', 'AB'])
      const names = compoundNames(lists, taken)
      expect(new Set(['A', 'AB', ...names]).size).toBe(names.length + 2)
      expect(names.filter((name) => !taken.has(name))).toEqual([])
    }),
  )
})

test('any texts get names that are identifiers, one for each', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyText, { maxLength: 12 }), fc.constantFrom(...styles), (texts, style) => {
      const names = [...distinctNames(texts, style).values()]
      expect(names.filter((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))).toEqual([])
      expect(new Set(names).size).toBe(texts.length)
    }),
  )
})

test('any text is a literal of one line that says the same, and a comment that ends nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(JSON.parse(asciiText(text))).toBe(text)
      expect(asciiText(text)).toMatch(/^[ -~]*$/)
      expect(JSON.parse(quotedText(text))).toBe(text.replace(/\p{Cs}/gu, '\uFFFD'))
      expect(quotedText(text)).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u)
      expect(commentLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      expect(markupLine(text)).not.toMatch(/[^ -~]|\*\/|[<>@\\]/)
    }),
  )
})
