import { expect, test } from 'vitest'
import { plainWords } from './plain-words'
import { unplainTexts } from './unplain-texts'

test('the content, what the code shows, and the papers use plain words', () => {
  const { found, count } = unplainTexts()
  expect(found).toEqual([])
  expect(count).toBeGreaterThan(5)
})

test('each rule finds what it is for', () => {
  const missed = plainWords.filter(({ not, example }) => [...example.matchAll(not)].length === 0)
  expect(missed).toEqual([])
  expect(plainWords.length).toBeGreaterThan(10)
})
