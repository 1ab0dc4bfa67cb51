import { expect, test } from 'vitest'
import { readSearchAddress, writeSearchAddress } from './search-address'

test('an address is read as it was written', () => {
  const address = {
    query: 'a+b & “c” = 100 %',
    facets: { catalog: 'platform', family: 'platform/all', retry: 'retryable', status: 401, actor: 'caller' },
  } as const
  expect(readSearchAddress(writeSearchAddress(address))).toEqual(address)
})

test('writeSearchAddress writes nothing for nothing', () => {
  expect(writeSearchAddress({ query: ' ', facets: {} })).toBe('')
  expect(writeSearchAddress({ query: '', facets: { status: 401 } })).toBe('#status=401')
})

test('readSearchAddress takes a query from the address bar, the fragment first', () => {
  expect(readSearchAddress('', '?q=token+expired').query).toBe('token expired')
  expect(readSearchAddress('#q=aut', '?q=token').query).toBe('aut')
  expect(readSearchAddress('#catalogs', '').query).toBe('')
})

test('readSearchAddress leaves out unknown facets', () => {
  expect(readSearchAddress('#status=4e2&retry=sometimes&actor=__proto__&catalog=%3Cb%3E&family=a/b/c').facets).toEqual(
    {},
  )
})

test('readSearchAddress reads at most 1,000 characters', () => {
  expect(readSearchAddress(`#q=${'x'.repeat(5_000)}`).query).toHaveLength(1_000)
})
