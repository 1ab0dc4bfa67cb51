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

test('listFilters offers what divides a list, with the number of its codes', () => {
  const entries = [
    entryWith({ statuses: [404, 410], retry: { rule: 'never', note: '' }, actors: ['caller'], severity: 'ERROR' }),
    entryWith({ statuses: [404], retry: { rule: 'backoff', note: '' }, actors: ['caller'], severity: 'ERROR' }),
    entryWith({ actors: ['caller', 'api-team'], severity: 'ERROR' }),
  ]
  expect(listFilters(entries).map(({ name, options }) => [name, ...options])).toEqual([
    ['status', ['404', '404 Not Found', 2], ['410', '410 Gone', 1]],
    ['retry', ['never', 'Do not retry', 1], ['backoff', 'Retry with backoff', 1]],
    ['actor', ['caller', 'The caller', 3], ['api-team', 'The API team', 1]],
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
        ['backoff', 'Retry with backoff', 1],
        ['after-delay', 'Retry after the delay', 1],
      ],
    },
  ])
})
