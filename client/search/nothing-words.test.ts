import { expect, test } from 'vitest'
import type { Hit } from '../../search/text/answer'
import { nothingWords } from './nothing-words'

const hit: Hit = {
  catalog: 'shop',
  catalogName: 'Shop',
  code: 'conflict',
  slug: 'conflict',
  title: 'Conflict',
  statuses: [409],
  family: '',
  familyName: '',
  actors: [],
  score: 0.1,
  reason: 'fuzzy',
  exact: false,
  params: {},
  matches: [],
}
const none = { statuses: [], guesses: [], understood: [] }
const asked = { query: 'gibberish', isFiltered: false }

test('nothing is found, and the query is named where it is short', () => {
  expect(nothingWords(none, asked)).toEqual({
    heading: 'No errors found',
    sentence: 'No code, message or description fits “gibberish”.',
  })
  expect(nothingWords(none, { ...asked, query: 'a\nb' }).sentence).toBe(
    'No code, message or description fits what you pasted.',
  )
})

test('filters are to blame where there are any', () => {
  expect(nothingWords(none, { query: '', isFiltered: true }).sentence).toBe('Nothing passes the filters.')
  expect(nothingWords(none, { ...asked, isFiltered: true }).sentence).toBe(
    'Nothing for “gibberish” passes the filters.',
  )
})

test('a code that no catalog has is named', () => {
  const understood = [
    { label: 'form', value: 'JSON response' },
    { label: 'unknown code', value: 'E_FOO' },
  ]
  expect(nothingWords({ ...none, understood }, asked)).toEqual({
    heading: 'No errors found',
    sentence: 'No catalog has “E_FOO”.',
  })
})

test('below the page of a status no heading says that there is nothing', () => {
  const understood = [{ label: 'unknown code', value: 'E_FOO' }]
  expect(nothingWords({ ...none, statuses: [404], understood }, asked)).toEqual({
    heading: '',
    sentence: 'No catalog has “E_FOO”.',
  })
  expect(nothingWords({ ...none, statuses: [404] }, asked)).toEqual({
    heading: '',
    sentence: 'No code fits the rest of “gibberish”.',
  })
})

test('above a text that visibly holds a code nothing says that there is none', () => {
  const query = 'INFO all fine, no conflict'
  expect(nothingWords({ ...none, guesses: [hit] }, { query, isFiltered: false })).toEqual({
    heading: 'Nothing certain',
    sentence: 'Your text has “conflict”, but not as the code of an error.',
  })
  expect(nothingWords({ ...none, guesses: [hit] }, { query: 'conflic', isFiltered: false }).heading).toBe(
    'No errors found',
  )
})
