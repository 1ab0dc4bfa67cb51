import { expect, test } from 'vitest'
import type { Hit } from '../../../search/text/answer'
import { searchFragment } from './search-fragment'

const facets = { status: 401 }

/** An answer of which only the reason counts. */
function answered(reason: Hit['reason']) {
  return { results: [{ reason } as Hit] }
}

test('searchFragment shares what was typed', () => {
  const typed = { query: 'token expired', origin: 'typed', answer: undefined } as const
  expect(searchFragment({ ...typed, facets: {} })).toBe('#q=token+expired')
  expect(searchFragment({ ...typed, facets })).toBe('#q=token+expired&status=401')
})

test('searchFragment keeps facets and leaves the query out where it is long or secret', () => {
  for (const query of ['x'.repeat(65), 'Bearer abc', 'a\nb']) {
    expect(searchFragment({ query, origin: 'typed', facets, answer: undefined })).toBe('#status=401')
  }
})

test('searchFragment shares a paste only if it is a published code', () => {
  const pasted = { query: 'AUT-0007', origin: 'pasted', facets: {} } as const
  expect(searchFragment({ ...pasted, answer: undefined })).toBe('')
  expect(searchFragment({ ...pasted, answer: answered('words') })).toBe('')
  expect(searchFragment({ ...pasted, answer: answered('read-code') })).toBe('')
  expect(searchFragment({ ...pasted, answer: answered('exact-code') })).toBe('#q=AUT-0007')
})
