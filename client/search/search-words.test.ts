import { expect, test } from 'vitest'
import { sampleHit } from './hit.fixture'
import { announcement, countWords, occurrenceWords, queryName, understoodParts, whyWords } from './search-words'

const hit = sampleHit({
  retry: 'after-change',
  actors: ['caller'],
  params: { key: 'tier' },
  matches: [{ field: 'code', words: [] }],
})

test('whyWords names the words and where they are', () => {
  expect(whyWords(hit)).toBe('Code found in your input')
  expect(whyWords({ ...hit, reason: 'alias', alias: 'AUT-X' })).toBe('Also called AUT-X')
  expect(whyWords({ ...hit, reason: 'browse', matches: [] })).toBe('')
  expect(whyWords({ ...hit, reason: 'message', exact: true })).toBe('Message fits')
  expect(whyWords({ ...hit, reason: 'message', exact: false })).toBe('Similar message')
  const matches = [
    { field: 'causes', words: ['token', 'hour'] },
    { field: 'title', words: ['expired'] },
  ] as const
  expect(whyWords({ ...hit, reason: 'words', matches })).toBe('“token” “hour” in causes, “expired” in title')
})

test('understoodParts tells a code from a value of the message', () => {
  const understood = [
    { label: 'form', value: 'JSON response' },
    { label: 'code', value: 'AUT-0010' },
    { label: 'key', value: 'tier' },
    { label: 'status', value: '400 Bad Request' },
    { label: 'unknown code', value: 'AUT-9' },
  ]
  const parts = understoodParts({ understood, results: [hit], groups: [] })
  expect(parts.map(({ name = '', verb, value }) => [name, verb, value].join(' ').trim())).toEqual([
    'JSON response',
    'code is AUT-0010',
    'key = tier',
    'status 400 Bad Request',
    'code is unknown here: AUT-9',
  ])
})

test('understoodParts does not list several codes, which are the results', () => {
  const understood = ['form', 'code', 'error.code', 'unknown code'].map((label) => ({ label, value: 'x' }))
  const group = { heard: 'a', results: [hit], occurrence: {}, occurrences: [{}], count: 1, lines: [1] }
  const parts = understoodParts({ understood, results: [hit], groups: [group, group] })
  expect(parts.map(({ name = '', verb }) => `${name} ${verb}`.trim())).toEqual(['', 'code is unknown here:'])
})

test('countWords and announcement say how many and which is first', () => {
  const none = { groups: [], total: 0, statuses: [], guides: [], results: [], guesses: [] }
  expect(countWords({ groups: [], total: 1 })).toBe('1 result')
  expect(announcement(none)).toBe('No errors found.')
  expect(announcement({ ...none, guesses: [hit] })).toBe('No errors found. Nearest code, not exact: AUT-0010.')
  expect(announcement({ ...none, total: 23, results: [hit] })).toBe(
    '23 results. First: AUT-0010, Metadata Key Length Exceeded.',
  )
  expect(announcement({ ...none, total: 9, statuses: [403], results: [hit] })).toBe(
    '9 results. First: the page of status 403.',
  )
  const guides = [{ path: '/shop/guides/retries/', title: 'Retries', note: 'Guide: Shop' }]
  expect(announcement({ ...none, total: 9, guides, results: [hit] })).toBe('9 results. First: Retries, Guide: Shop.')
  const group = { results: [hit], occurrence: {}, occurrences: [{}], count: 1, lines: [1] }
  const groups = [
    { ...group, heard: 'a' },
    { ...group, heard: 'b' },
  ]
  expect(announcement({ ...none, groups, total: 5, results: [hit] })).toMatch(/^2 codes, 5 results/)
})

test('queryName repeats short text only', () => {
  expect(queryName(' ORA-01017 ')).toBe('“ORA-01017”')
  expect(queryName('a\nb')).toBe('what you pasted')
  expect(queryName('x'.repeat(81))).toBe('what you pasted')
})

test('occurrenceWords names what is known', () => {
  expect(occurrenceWords({ requestId: '7f3c', retryAfter: '30' })).toEqual(['request id 7f3c', 'retry after 30 s'])
  expect(occurrenceWords({})).toEqual([])
})
