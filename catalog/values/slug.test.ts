import { expect, test } from 'vitest'
import { checkCatalogSlug, checkSlug } from './slug'

const words = {
  atRoot: new Set(['e', 'search', 'status', '404', 'assets']),
  inCatalog: new Set(['family', 'status', 'guides']),
}

test.each([
  'AUT-0007',
  'not_found',
  '404',
  '-32600',
  'auth/invalid-token',
  'a/b/c',
  'v1.2_x',
  'indexed',
  'console',
  `A${'-b'.repeat(63)}C`,
  'x/family',
])('checkSlug accepts %j', (slug) => {
  expect(checkSlug(slug, words.inCatalog)).toBeUndefined()
})

const characters = 'ASCII letters, digits, `.`, `_`, `-`, and `/` between segments'
const ends = 'segments that begin and end with a letter or a digit (or begin with `-` and a digit)'

test.each([
  ['a:b', characters, '"a:b", with U+003A'],
  ['a\\b', characters, '"a\\b", with U+005C'],
  ['a%2Fb', characters, '"a%2Fb", with U+0025'],
  ['[code]', characters, '"[code]", with U+005B'],
  ['АUT-1', characters, '"АUT-1", with U+0410'],
  ['ünï', characters, '"ünï", with U+00FC'],
  ['💥', characters, '"💥", with U+1F4A5'],
  ['a b', characters, '"a b", with U+0020'],
  ['x\n/evil', characters, '"x\n/evil", with U+000A'],
  ['A-1.', ends, '"A-1."'],
  ['-a', ends, '"-a"'],
  ['a/', ends, '""'],
  ['a//b', ends, '""'],
  ['', ends, '""'],
  ['a/b/c/d', 'at most 3 segments', '4 segments'],
  ['A'.repeat(129), 'at most 128 bytes', '129 bytes'],
])('checkSlug refuses %j as no path', (slug, expected, received) => {
  expect(checkSlug(slug, words.inCatalog)).toEqual({ kind: 'bad-slug', expected, received })
})

test.each([
  ['family', 'family'],
  ['Status', 'Status'],
  ['guides/x', 'guides'],
  ['index', 'index'],
  ['a/index.html', 'index.html'],
  ['INDEX.txt', 'INDEX.txt'],
  ['..', '..'],
  ['.well-known', '.well-known'],
  ['a/_next', '_next'],
  ['CON', 'CON'],
  ['a/lpt1.txt', 'lpt1.txt'],
])('checkSlug refuses %j as reserved', (slug, received) => {
  const expected =
    'a path that no page of the site uses: not family, status, guides or index…, no leading `.`, `_` or `~`'
  expect(checkSlug(slug, words.inCatalog)).toEqual({ kind: 'reserved', expected, received: `"${received}"` })
})

test.each(['access-manager', 'platform', 'api2', '2captcha'])('checkCatalogSlug accepts %j', (slug) => {
  expect(checkCatalogSlug(slug, words.atRoot)).toBeUndefined()
})

test.each(['e', 'search', 'status', '404', 'assets', '_next', '.git', 'con', 'nul'])(
  'checkCatalogSlug refuses %j as reserved',
  (slug) => {
    expect(checkCatalogSlug(slug, words.atRoot)).toMatchObject({ kind: 'reserved', received: `"${slug}"` })
  },
)

test.each(['My-API', 'a_b', 'a--b', '-a', 'ä', 'a'.repeat(65)])('checkCatalogSlug refuses %j as no name', (slug) => {
  expect(checkCatalogSlug(slug, words.atRoot)).toEqual({
    kind: 'bad-slug',
    expected: 'lower-case letters and digits, joined by single hyphens, at most 64',
    received: `"${slug}"`,
  })
})
