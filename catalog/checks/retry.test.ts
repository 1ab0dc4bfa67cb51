import { expect, test } from 'vitest'
import { reportOf } from '../content.fixture'

const reportRetry = (note: string, fields: Record<string, unknown> = {}) =>
  reportOf({ retry: { rule: 'never', note, ...fields } })

test('checkRetry warns of a note that promises another attempt where the rule is never', () => {
  expect(reportRetry('Nothing was found. Search again when the filter has changed.')).toMatchInlineSnapshot(`
    "content/shop/order.json:35:17 Warning: Cannot promise another attempt with the retry rule "never"
        expected: with the rule \`never\`, nothing about another attempt: this request cannot succeed
        received: "Search again when the filter has changed."
        write:    "rule": "after-change" where the request can succeed later; else a note that says why it cannot"
  `)
})

test('checkRetry takes a note that says why no attempt helps', () => {
  const notes = [
    'A paid order stays paid; the same request fails again.',
    'There is nothing to send again.',
    'Reading this job again returns the same failure. Start a new job, which is a different request.',
    'Don’t retry.',
  ]
  for (const note of notes) expect(reportRetry(note)).toBe('')
})

test('checkRetry warns of attempts and waits where the rule is never', () => {
  const lines = reportRetry('It stays paid.', { attempts: 3, waitSeconds: [1, 2], afterSeconds: 5 }).split('\n')
  expect(lines.filter((line) => line.includes('received'))).toEqual([
    '    received: `attempts`',
    '    received: `waitSeconds`',
    '    received: `afterSeconds`',
  ])
  expect(reportRetry('It stays paid.', { attempts: 1, safeToRepeat: 'no' })).toBe('')
})

test('checkRetry asks nothing of the other rules', () => {
  expect(reportOf({ retry: { rule: 'backoff', note: 'Try again.', attempts: 3 } })).toBe('')
})
