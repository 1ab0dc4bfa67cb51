import { expect, test } from 'vitest'
import type { AddressBook } from './address-book'
import { resolveHints } from './resolve-hints'

const book: AddressBook = {
  catalogs: [
    {
      slug: 'access-manager',
      name: 'Access Manager',
      codes: [
        ['AUT-0012', 400, 'Twelve'],
        ['not_found', 404, 'Gone'],
      ],
    },
    {
      slug: 'admin-api',
      name: 'Admin API',
      codes: [
        ['token_revoked', 401, 'Revoked'],
        ['not_found', 404, 'Gone'],
        ['404', 404, 'Number'],
      ],
    },
  ],
  pages: ['/', '/access-manager/', '/admin-api/', '/status/404/'],
}

/** `→ path` for one page, `? paths` to choose from, `-` for none. */
function outcome(address: string): string {
  const found = resolveHints(new URL(address, 'https://errors.example.com'), book)
  if (found === undefined) return '-'
  return found.certain === undefined
    ? `? ${found.offered.map(({ path }) => path).join(' ')}`
    : `→ ${found.certain.path}`
}

test.each([
  ['/e/not_found?ref=mail', '-'],
  ['/access-manager/AUT-0012/foo?x=bar', '-'],
  ['/error?code=AUT-0012', '→ /access-manager/AUT-0012/'],
  ['/error?lang=en&code=aut-12', '→ /access-manager/AUT-0012/'],
  ['/docs/errors#token_revoked', '→ /admin-api/token_revoked/'],
  ['/docs/errors#/token_revoked', '→ /admin-api/token_revoked/'],
  ['/docs/errors#code=token_revoked', '→ /admin-api/token_revoked/'],
  ['/docs/errors?error_code=404', '? /admin-api/404/'],
  ['/docs/errors#not_found', '? /access-manager/not_found/ /admin-api/not_found/'],
  ['/admin-api/errors#not_found', '→ /admin-api/not_found/'],
])('%s leads to the code that it names, or asks which is meant', (address, expected) => {
  expect(outcome(address)).toBe(expected)
})

test.each([
  '/error',
  '/error?page=404',
  '/error?utm_source=mail',
  '/docs/errors#404',
  '/docs/errors#top',
  '/error?q=a+b',
])('%s names no code', (address) => {
  expect(outcome(address)).toBe('-')
})
