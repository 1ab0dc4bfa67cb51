import { expect, test } from 'vitest'
import type { Entry } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { listFilters } from './list-filters'

function entryWith(fields: Partial<Entry>): Entry {
  const [sample] = sampleCatalog().entries
  if (sample === undefined) throw new Error('the sample has two')
  const { retry: _, severity: __, ...plain } = sample
  return { ...plain, statuses: [], actors: [], ...fields }
}

test('listFilters offers what divides a list, with the number of its codes, and says of a rule that no code has it', () => {
  const entries = [
    entryWith({ statuses: [404, 410], retry: { rule: 'never', note: '' }, actors: ['caller'], severity: 'ERROR' }),
    entryWith({ statuses: [404], retry: { rule: 'backoff', note: '' }, actors: ['caller'], severity: 'ERROR' }),
    entryWith({ actors: ['caller', 'api-team'], severity: 'ERROR' }),
  ]
  expect(listFilters(entries).map(({ name, options }) => [name, ...options])).toEqual([
    ['status', ['404', '404 Not Found', 2], ['410', '410 Gone', 1]],
    [
      'retry',
      ['never', 'Do not retry', 1],
      ['after-change', 'Fix, then retry', 0],
      ['backoff', 'Retry with backoff', 1],
      ['after-delay', 'Retry after the delay', 0],
    ],
    [
      'actor',
      ['caller', 'The caller', 3],
      ['administrator', 'An administrator', 0],
      ['api-team', 'The API team', 1],
      ['caller-only', 'Only the caller', 2],
      ['not-caller', 'Not the caller', 0],
      ['not-api-team', 'Not the API team', 2],
    ],
  ])
})

test('what all codes have in common, or none has, is no filter', () => {
  const same = { statuses: [500], retry: { rule: 'backoff', note: '' }, severity: 'FATAL' } as const
  expect(listFilters([entryWith(same), entryWith(same)])).toEqual([])
  expect(listFilters([])).toEqual([])
})

test('drafts are a filter where there are complete codes too', () => {
  const entries = [entryWith({ draft: ['causes'] }), entryWith({})]
  expect(listFilters(entries)).toMatchObject([
    {
      name: 'draft',
      options: [
        ['yes', 'Drafts', 1],
        ['no', 'Complete', 1],
      ],
    },
  ])
})

test('what may be retried is one choice where two rules allow it', () => {
  const withRule = (rule: 'never' | 'backoff' | 'after-delay') => entryWith({ retry: { rule, note: '' } })
  expect(listFilters([withRule('never'), withRule('backoff'), withRule('after-delay')])).toMatchObject([
    {
      name: 'retry',
      options: [
        ['retryable', 'May be retried', 2],
        ['never', 'Do not retry', 1],
        ['after-change', 'Fix, then retry', 0],
        ['backoff', 'Retry with backoff', 1],
        ['after-delay', 'Retry after the delay', 1],
      ],
    },
  ])
})

test('a rule has a choice for all of it and for each of its signs, unless the search answers, which has one for both', () => {
  const [plain, careful] = ([undefined, 'check-first'] as const).map((safeToRepeat) =>
    entryWith({ retry: { rule: 'backoff', note: '', ...(safeToRepeat && { safeToRepeat }) } }),
  )
  if (plain === undefined || careful === undefined) throw new Error('there are two')
  const other = entryWith({ retry: { rule: 'after-change', note: '' } })
  const retries = (...entries: Entry[]) =>
    listFilters(entries).flatMap(({ options }) => options.filter(([value]) => value.startsWith('backoff')))
  expect(retries(plain, careful, careful, other)).toEqual([
    ['backoff', 'Retry with backoff, all', 3],
    ['backoff-plain', 'Retry with backoff', 1],
    ['backoff-check-first', 'Retry with backoff, check first', 2],
  ])
  expect(retries(careful, other)).toEqual([['backoff', 'Retry with backoff, check first', 1]])
  const many = [...Array(300).fill(careful), plain, other]
  expect(retries(...many)).toEqual([['backoff', 'Retry with backoff', 301]])
})

test('codes that the caller alone can act on, or can do nothing about, or that need no API team are choices', () => {
  const entries = [
    entryWith({ actors: ['caller', 'administrator'] }),
    entryWith({ actors: ['administrator'] }),
    entryWith({ actors: ['caller'] }),
    entryWith({ actors: ['api-team'] }),
    entryWith({ actors: [] }),
  ]
  expect(listFilters(entries)[0]?.options.slice(3)).toEqual([
    ['caller-only', 'Only the caller', 1],
    ['not-caller', 'Not the caller', 2],
    ['not-api-team', 'Not the API team', 3],
  ])
})
