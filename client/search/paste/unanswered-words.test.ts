import { expect, test } from 'vitest'
import { unansweredWords } from './unanswered-words'

const at = (...lines: readonly number[]) => lines.map((line) => ({ line }))

test('unansweredWords names the lines without a code, each once', () => {
  expect(unansweredWords([])).toBe('')
  expect(unansweredWords(at(7))).toBe('1 error line matches no code: line 7')
  expect(unansweredWords(at(20, 25, 25, 27))).toBe('3 error lines match no code: lines 20, 25 and 27')
  expect(unansweredWords(at(1, 2, 3, 4, 5, 6, 7, 8))).toBe(
    '8 error lines match no code: lines 1, 2, 3, 4, 5, 6 and 2 more',
  )
})
