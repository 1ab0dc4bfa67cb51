import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance } from '../catalog/text/edit-distance'
import { openLexicon } from './index/lexicon'
import { countNumbers, readNumbers, readUnits, skipNumbers, writeNumbers, writeUnits } from './index/postings-text'
import { bestOf } from './text/best-of'
import { letterSignature, signatureGap } from './text/letter-signature'
import { placeIn } from './text/place-in'
import { readTerms, writeTerms } from './text/term-text'
import { unitCount } from './text/units'

describe('index text', () => {
  test('readNumbers() is the inverse of writeNumbers()', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 30)), (numbers) => {
        const text = writeNumbers(numbers)
        expect(readNumbers(text)).toEqual(numbers)
        expect(countNumbers(text)).toBe(numbers.length)
        expect(JSON.stringify(text)).toBe(`"${text}"`)
      }),
    )
  })

  test('readUnits() is the inverse of writeUnits()', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(unitCount - 1), { minLength: 1 })), (postings) => {
        const text = postings.map(writeUnits).join('')
        expect(readUnits(text, 0, postings.length)).toEqual(postings)
        expect(skipNumbers(text, 0, postings.length)).toBe(text.length)
      }),
    )
  })

  test('readTerms() is the inverse of writeTerms()', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z0-9é認]{1,40}$/)), (words) => {
        const terms = [...words].sort()
        expect(readTerms(writeTerms(terms))).toEqual(terms)
      }),
    )
  })
})

test('bestOf() gives the best of many, as sorting would', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(30), (scores, limit) => {
      const numbers = scores.map((_, number) => number)
      const score = (number: number): number => scores[number] ?? 0
      const sorted = [...numbers].sort((left, right) => score(right) - score(left) || left - right)
      expect(bestOf(numbers, score, limit)).toEqual(sorted.slice(0, limit))
    }),
  )
})

test('placeIn() finds a number among rising ones', () => {
  const numbers = Int32Array.from([2, 5, 9])
  expect([1, 2, 5, 9, 10].map((number) => placeIn(numbers, number))).toEqual([-1, 0, 1, 2, -1])
})

test('editDistance() counts edits and swaps, up to a limit', () => {
  expect(editDistance('token', 'token', 2)).toBe(0)
  expect(editDistance('tokne', 'token', 2)).toBe(1)
  expect(editDistance('expird', 'expired', 2)).toBe(1)
  expect(editDistance('abc', 'xyz', 2)).toBe(3)
  expect(editDistance('a', 'abcdef', 2)).toBe(3)
})

test('signatureGap() is at most twice the number of edits', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,10}$/)
  fc.assert(
    fc.property(word, word, (left, right) => {
      expect(signatureGap(letterSignature(left), letterSignature(right))).toBeLessThanOrEqual(
        2 * editDistance(left, right, 20),
      )
    }),
  )
})

describe('openLexicon()', () => {
  const terms = ['403', 'permiss', 'perman', 'token', 'valid']
  const lexicon = openLexicon(terms)
  const names = (found: readonly { readonly term: number }[]): readonly string[] =>
    found.map(({ term }) => terms[term] ?? '')

  test('finds a term, its beginnings and its misspellings', () => {
    expect(lexicon.find('token')).toBe(3)
    expect(lexicon.find('toke')).toBeUndefined()
    expect(names(lexicon.prefixed('perm'))).toEqual(['perman', 'permiss'])
    expect(names(lexicon.misspelt('tokne', 5))).toEqual(['token'])
    expect(names(lexicon.stemmed('validaton'))).toEqual(['valid'])
  })

  test('measures the word as it was written, not its stem', () => {
    expect(names(lexicon.misspelt('tokn', 7))).toEqual(['token'])
    expect(names(openLexicon(['lock']).misspelt('lok', 5)).length).toBe(1)
  })

  test('takes no number and no short word for a misspelling', () => {
    expect([lexicon.misspelt('404', 3), lexicon.misspelt('tok', 3), lexicon.prefixed('40')]).toEqual([[], [], []])
  })
})
