import { expect, test } from 'vitest'
import type { Answer } from '../../../search/text/answer'
import { sampleHit } from '../hit.fixture'
import { resultWords } from './section-words'

function answer(...counts: number[]): Pick<Answer, 'groups' | 'total'> {
  const groups = counts.map((count, place) => ({
    heard: `A-${place}`,
    occurrence: {},
    occurrences: [],
    count,
    lines: [],
    results: [sampleHit({ code: `A-${place}`, slug: `A-${place}` })],
  }))
  return { groups, total: counts.length }
}

test('of the codes of a log the count says how often they are in it, and which one most', () => {
  expect(resultWords(answer(1, 9, 3), [])).toMatch(/, 13 times in all, most often A-1 \(9\)$/)
  for (const one of [answer(4), answer(1, 1), answer()]) expect(resultWords(one, [])).not.toContain('times')
})
