import { expect, test } from 'vitest'
import { searchEntryLink } from './search-entry-link'

const hit = { catalog: 'access-manager', slug: 'AUT-0010', params: {} }

test('searchEntryLink is the plain address where nothing was read out', () => {
  expect(searchEntryLink('', hit, {})).toBe('/access-manager/AUT-0010/')
  expect(searchEntryLink('/errors', hit, {})).toBe('/errors/access-manager/AUT-0010/')
})

test('searchEntryLink carries params, request id and time in the fragment', () => {
  const link = searchEntryLink(
    '',
    { ...hit, params: { key: 'a b&c=ü', empty: '' } },
    { requestId: '7f3c', at: '2026-11-20T10:00:00Z' },
  )
  expect(link).toBe(
    '/access-manager/AUT-0010/#p.key=a+b%26c%3D%C3%BC&p.empty=&request_id=7f3c&at=2026-11-20T10%3A00%3A00Z',
  )
})

test('searchEntryLink leaves out what looks like a secret', () => {
  const params = { user: 'jane@example.com', token: 'eyJhbGciOi', key: 'tier' }
  expect(searchEntryLink('', { ...hit, params }, { requestId: 'Bearer abc' })).toBe(
    '/access-manager/AUT-0010/#p.key=tier',
  )
})
