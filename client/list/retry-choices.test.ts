import { expect, test } from 'vitest'
import { retryChoices, retryLabel } from './retry-choices'

test('a code has its rule, the sign of it, and whether it may be retried at all', () => {
  expect(retryChoices('backoff', true)).toEqual(['backoff', 'retryable', 'backoff-check-first'])
  expect(retryChoices('after-delay', false)).toEqual(['after-delay', 'retryable', 'after-delay-plain'])
  expect(retryChoices('never', false)).toEqual(['never', 'not-as-is'])
  expect(retryChoices('after-change', false)).toEqual(['after-change', 'not-as-is'])
  expect(retryChoices(undefined, false)).toEqual([])
})

test('every value that a list may have has words, and no other', () => {
  expect(['retryable', 'not-as-is', 'backoff', 'backoff-plain', 'after-delay-check-first'].map(retryLabel)).toEqual([
    'May be retried',
    'Do not retry unchanged',
    'Retry with backoff',
    'Retry with backoff',
    'Retry after the delay, check first',
  ])
  expect(['sometimes', 'backoff-', 'never-ever'].map(retryLabel)).toEqual([undefined, undefined, undefined])
})
