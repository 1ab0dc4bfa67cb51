import { expect, test } from 'vitest'
import { enterHint, enterOpens } from './enter-opens'
import { sampleHit } from './hit.fixture'

const near = sampleHit({ reason: 'words', exact: false })
const none = { statuses: [], guides: [], groups: [], results: [], total: 0 }
const guide = { path: '/shop/guides/retries/', title: 'Retries', note: 'Guide: Shop' }

test('Enter opens what is sure, and a result that is the only one, however near', () => {
  expect(enterOpens({ ...none, results: [sampleHit(), near], total: 2 })).toBe(true)
  expect(enterOpens({ ...none, results: [near], total: 1 })).toBe(true)
  expect(enterOpens({ ...none, guides: [guide], results: [near], total: 1 })).toBe(false)
  expect(enterOpens({ ...none, guides: [guide] })).toBe(false)
  expect(enterOpens({ ...none, statuses: [404], results: [near], total: 2 })).toBe(true)
})

test('a code that two catalogs have opens neither', () => {
  const results = ['shop', 'club'].map((catalog) => sampleHit({ catalog, code: 'conflict', reason: 'exact-code' }))
  expect(enterOpens({ ...none, results, total: 2 })).toBe(false)
})

test('of several that are only near Enter opens none', () => {
  const answer = { ...none, results: [near, near], total: 2 }
  expect(enterOpens(answer)).toBe(false)
  expect(enterHint(answer, 'Enter selects the first result')).toBe('Enter selects the first result')
})

test('the first of many that are not loaded yet is not the only one', () => {
  expect(enterOpens({ ...none, results: [near], total: 60 })).toBe(false)
  expect(enterHint({ ...none, results: [near], total: 1 }, 'Enter selects the first result')).toBe(
    'Enter opens the first result',
  )
  expect(enterHint(none, '')).toBe('')
})
