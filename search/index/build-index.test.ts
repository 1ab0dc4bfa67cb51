import { expect, test } from 'vitest'
import type { Envelope } from '../../catalog/model/catalog'
import { makeCatalog } from '../catalog.fixture'
import { buildSearchIndex } from './build-index'

const field = { type: 'string', meaning: 'What it is.' } as const

const envelope: Envelope = {
  source: 'documented',
  summary: 'The body of an error.',
  mediaType: 'application/json',
  example: {},
  fields: [
    { ...field, path: 'error', role: 'code', required: true },
    { ...field, path: 'details', role: 'details', required: false },
    { ...field, path: 'details.field', role: 'field-name', required: false },
    { ...field, path: 'details.id', role: 'request-id', required: false },
    { ...field, path: 'errors[].field', role: 'field-name', required: false },
  ],
  headers: [
    { name: 'X-Request-ID', in: 'response', role: 'request-id', meaning: 'The ID.' },
    { name: 'Retry-After', in: 'response', role: 'retry-after', meaning: 'The delay.' },
  ],
}

test('of an error body the index holds what search asks for: two roles, and no optional field within another', () => {
  const { catalogs } = buildSearchIndex([makeCatalog([{ code: 'A-1' }], { envelope })])
  expect(catalogs[0]?.envelope).toEqual([
    ['error', 'code', 1],
    ['details', 'other', 0],
    ['details.id', 'request-id', 0],
    ['errors[].field', 'other', 0],
  ])
  expect(catalogs[0]?.headers).toEqual(['x-request-id'])
})
