import { expect, test } from 'vitest'
import { placeholderAddress } from './placeholder-address'

test('an address that is reserved for examples is to be replaced before a site is published', () => {
  expect(placeholderAddress({ url: 'https://errors.example.com' }, 'errors/site.json')).toBe(
    'https://errors.example.com is a placeholder, and part of the "type" of every code. Before you publish, set "url" in errors/site.json, or FAULTBOOK_URL.',
  )
  expect(placeholderAddress({ url: 'https://errors.invalid' }, 'site.json')).toContain('FAULTBOOK_URL')
})

test('every other address is taken', () => {
  for (const url of ['https://errors.acme.dev', 'http://localhost:3000', 'https://example.acme.dev']) {
    expect(placeholderAddress({ url }, 'site.json')).toBeUndefined()
  }
})
