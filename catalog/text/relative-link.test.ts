import { expect, test } from 'vitest'
import { isRelativeLink, resolveLink } from './relative-link'

test('isRelativeLink recognizes links that are relative to their page', () => {
  const relative = ['auth.md', './auth', '../guides/auth#keys', '?page=2', 'a:b/c'.slice(2)]
  const others = ['/auth/', '#keys', '//host/x', 'https://example.com', 'mailto:a@example.com', 'javascript:x', '']
  expect(relative.filter(isRelativeLink)).toEqual(relative)
  expect(others.filter(isRelativeLink)).toEqual([])
})

test.each([
  ['auth', 'https://docs.example.com/api/errors', 'https://docs.example.com/api/auth'],
  ['auth', 'https://docs.example.com/api/errors/', 'https://docs.example.com/api/errors/auth'],
  ['auth', 'https://docs.example.com', 'https://docs.example.com/auth'],
  ['./auth#keys', 'https://docs.example.com/api/', 'https://docs.example.com/api/auth#keys'],
  ['../guides/auth?x=1', 'https://docs.example.com/api/v2/', 'https://docs.example.com/api/guides/auth?x=1'],
  ['../../../..', 'https://docs.example.com/api/', 'https://docs.example.com/'],
  ['?page=2', 'https://docs.example.com/api/errors?page=1', 'https://docs.example.com/api/errors?page=2'],
])('resolveLink leads %s of %s to %s, as browsers do', (url, base, expected) => {
  expect(resolveLink(url, base)).toBe(expected)
  expect(new URL(url, base).href).toBe(expected)
})
