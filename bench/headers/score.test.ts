import { expect, test } from 'vitest'
import { score } from './score'

const verdicts = (...modifiers: readonly number[]) =>
  modifiers.map((modifier) => ({ test: 'csp', result: 'some-finding', modifier, isPassed: modifier >= 0 }))

test.each([
  ['nothing found', [], 100],
  ['bonuses', [10, 5, 0, 10], 125],
  ['a bonus beside a small fault', [10, -10], 100],
  ['a bonus beside faults that weigh too much', [10, -5, -10], 85],
  ['more faults than points', [-50, -40, -25], 0],
])('score counts %s', (_, modifiers, sum) => {
  expect(score(verdicts(...modifiers))).toBe(sum)
})
