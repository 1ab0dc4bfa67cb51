import { expect, test } from 'vitest'
import { retrySignWords } from './retry-words'

test('a retry of what may have been processed says to check first', () => {
  const cautious = { label: 'Retry with backoff, check first', short: 'With backoff, check first', isCautious: true }
  expect(retrySignWords('backoff', 'check-first')).toEqual(cautious)
  expect(retrySignWords('backoff', 'no')).toEqual(cautious)
  expect(retrySignWords('after-delay', 'no').short).toBe('After the delay, check first')
})

test('a retry that is safe, or of which nothing is known, has the words of its rule', () => {
  const plain = { label: 'Retry with backoff', short: 'With backoff', isCautious: false }
  expect(retrySignWords('backoff', 'yes')).toEqual(plain)
  expect(retrySignWords('backoff', undefined)).toEqual(plain)
})

test('a changed request, and one that is never sent again, repeats nothing', () => {
  expect(retrySignWords('after-change', 'check-first').short).toBe('After a fix')
  expect(retrySignWords('never', 'no').short).toBe('Never')
})
