import { expect, test } from 'vitest'
import { retryChoices, retryLabel } from './retry-choices'

test('a code has its rule, the sign of it, and whether it may be retried at all', () => {
  expect(retryChoices('backoff', true)).toEqual(['backoff', 'retryable', 'backoff-check-first'])
  expect(retryChoices('after-delay', false)).toEqual(['after-delay', 'retryable', 'after-delay-plain'])
  expect(retryChoices('never', false)).toEqual(['never'])
  expect(retryChoices(undefined, false)).toEqual([])
})

test('every value that a list may have has words, and no other', () => {
  expect(['retryable', 'backoff', 'backoff-plain', 'after-delay-check-first'].map(retryLabel)).toEqual([
    'May be retried',
    'Retry with backoff',
    'Retry with backoff',
    'Retry after the delay, check first',
  ])
  expect(['sometimes', 'backoff-', 'never-ever'].map(retryLabel)).toEqual([undefined, undefined, undefined])
})
