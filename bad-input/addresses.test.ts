import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCatalogs } from '../catalog/build-catalogs'
import { sourceFolder } from '../catalog/content.fixture'
import { cpuTime } from '../catalog/cpu-time.fixture'
import { siteSchema } from '../catalog/model/site'
import { addressBook } from '../search/address/address-book'
import { resolveAddress } from '../search/address/resolve-address'
import { entriesText } from './files'

const text = entriesText(
  { code: 'AUT-1', aliases: ['aut-1', 'LOGIN-1'] },
  { code: 'auth/invalid-email' },
  { code: '-32600' },
  { code: 'constructor' },
  { code: 'OLD-1', retired: '2026-01-01' },
)
const { catalogs } = buildCatalogs([
  sourceFolder({ slug: 'errors', entries: [{ path: 'content/errors/a.json', text }] }),
])
const book = addressBook({ site: siteSchema.parse({}), catalogs, guides: [] })
const paths = new Set([
  ...book.pages,
  ...catalogs.flatMap(({ entries }) => entries.map(({ slug }) => `/errors/${slug}/`)),
])

/** The page that an address leads to without a question. */
const target = (path: string) => resolveAddress(path, book).certain?.path

test.each([
  ['URL-125', 'wrong case', '/errors/aut-1'],
  ['URL-126', 'every letter of the path in capitals', '/ERRORS/AUT-1/'],
  ['URL-127', 'a bracket and a full stop of a chat', '/errors/AUT-1).'],
  ['URL-127', 'a quote, encoded', '/errors/AUT-1%22'],
  ['URL-127', 'a line break, encoded', '/errors/AUT-1%0A'],
  ['URL-128', 'encoded twice', '/errors/AUT%252D1/'],
  ['URL-128', 'encoded throughout', '/%65rrors/%41UT-1'],
  ['URL-132', 'a percent sign behind it', '/errors/AUT-1%'],
  ['URL-133', 'a typographic dash', '/errors/AUT–1'],
  ['URL-134', 'a zero-width space', '/errors/AUT%E2%80%8B-1'],
  ['URL-135', 'doubled slashes', '//errors//AUT-1//'],
  ['URL-136', 'backslashes', '/errors\\AUT-1'],
  ['URL-137', 'the file itself in capitals', '/errors/AUT-1/INDEX.HTML'],
  ['URL-138', 'an extension', '/errors/AUT-1.html'],
  ['URL-139', 'an alias in other letters', '/errors/login-1'],
])('%s: %s leads to AUT-1', (_id, _name, path) => expect(target(path)).toBe('/errors/AUT-1/'))

test.each([
  ['/errors/auth%2Finvalid-email', '/errors/auth/invalid-email/'],
  ['/errors/AUTH/Invalid_Email/', '/errors/auth/invalid-email/'],
  ['/errors/Constructor', '/errors/constructor/'],
  ['/errors/old1', '/errors/OLD-1/'],
])('%s leads to %s', (path, page) => expect(target(path)).toBe(page))

test.each([
  '/errors/%',
  '/errors/%E0%A4%A',
  '/errors/%00',
  '/errors/%zz%',
  '/errors/__proto__',
  '/errors/toString',
  '/../../etc/passwd',
  '/..%2f..%2fetc/passwd',
  '//evil.example/',
  '/\\evil.example',
  '/javascript:alert(1)',
  '/errors/<script>',
  '/%F0%9F%92%A5',
  '/%EF%BF%BD',
  '/wp-login.php',
  '/.env',
])('%s leads nowhere by itself (URL-131)', (path) => {
  expect(target(path)).toBeUndefined()
  expect(resolveAddress(path, book).asked).not.toMatch(/\p{Cc}/u)
})

test.each([
  '%'.repeat(100_000),
  'AUT-1/'.repeat(100_000),
  '%25'.repeat(100_000),
  'a'.repeat(1_000_000),
  '&'.repeat(100_000),
  '-'.repeat(100_000),
])('an address of %# endless kind is answered at once', (path) =>
  expect(cpuTime(() => resolveAddress(`/${path}`, book))).toBeLessThan(500),
)

test('no address throws, and every page that one leads to is a page of the site', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '/',
      '%',
      '%2F',
      '..',
      '//',
      'errors',
      'AUT-1',
      'evil.example',
      'https:',
      '\\',
      '__proto__',
      'status',
      '404',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      const { certain, offered, nearest } = resolveAddress(`/${parts.join('')}`, book)
      for (const { path } of [...(certain ? [certain] : []), ...offered, ...nearest]) expect(paths).toContain(path)
    }),
    { numRuns: 2_000 },
  )
  expect(Object.keys(Object.prototype)).toEqual([])
})
