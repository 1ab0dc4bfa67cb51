import { expect, test } from 'vitest'
import { retryFacts } from './retry-facts'

const base = { rule: 'backoff', note: 'Later.' } as const

test('retryFacts says whether repeating is safe, how often, and how long to wait', () => {
  expect(retryFacts({ ...base, safeToRepeat: 'check-first', attempts: 3, waitSeconds: [1, 2] })).toEqual([
    'Check first whether the request was processed.',
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

test.each([
  'Before you repeat a write, check whether the first one took effect.',
  'Repeat a write only after checking whether it took effect.',
  'Retry reads; retry a write only after reading what was stored.',
  'Before you repeat a call that changes data, read the resource: the change may have been made.',
  'Look first: a part may be left behind.',
])('retryFacts repeats no advice of the note: %s', (note) => {
  expect(retryFacts({ ...base, note, safeToRepeat: 'check-first', attempts: 3 })).toEqual([
    'At most 3 attempts in all.',
  ])
  expect(retryFacts({ ...base, note, safeToRepeat: 'no' })).toEqual(['Not safe to repeat.'])
})

test.each([
  'Check your quota, then try again.',
  'Check the status page.',
  'Check whether the token is valid. A repeated write is created again.',
  'Retry only after the time in `Retry-After`.',
  'Before you repeat it, wait a minute.',
  'Before you repeat it, read the documentation.',
  'Your host is checking the certificate.',
])('retryFacts says what a note with other advice does not: %s', (note) => {
  expect(retryFacts({ ...base, note, safeToRepeat: 'check-first' })).toEqual([
    'Check first whether the request was processed.',
  ])
})
