import { expect, test } from 'vitest'
import { retryFacts } from './retry-facts'

const base = { rule: 'backoff', note: 'Later.' } as const

test('retryFacts says whether repeating is safe, how often, and how long to wait', () => {
  expect(retryFacts({ ...base, safeToRepeat: 'check-first', attempts: 3, waitSeconds: [1, 2] })).toEqual([
    'Check first whether it was processed.',
    'At most 3 attempts in all.',
    'Wait 1 s, then 2 s between attempts.',
  ])
  expect(retryFacts({ ...base, safeToRepeat: 'yes', attempts: 1, waitSeconds: 60, afterSeconds: 30 })).toEqual([
    'Wait 30 s if the response names no delay.',
    'Safe to repeat.',
    'One attempt in all.',
    'Wait 60 s between attempts.',
  ])
})

test('retryFacts says nothing of what is not known', () => {
  expect(retryFacts(base)).toEqual([])
})

test('retryFacts repeats no advice of the note', () => {
  const note = 'Before you repeat a write, check whether the first one took effect.'
  expect(retryFacts({ ...base, note, safeToRepeat: 'check-first', attempts: 3 })).toEqual([
    'At most 3 attempts in all.',
  ])
  expect(retryFacts({ ...base, note, safeToRepeat: 'no' })).toEqual(['Not safe to repeat.'])
})
