import { expect, test } from 'vitest'
import {
  absoluteUrl,
  catalogPath,
  comparePath,
  editUrl,
  entryPath,
  entryType,
  familyPath,
  guidePath,
  href,
  shortPath,
  statusPath,
} from './links'

const site = { url: 'https://errors.example.com', basePath: '/docs' }
const entry = { catalog: 'access-manager', slug: 'AUT-0007' }

test('entryPath keeps the case of the code and ends with a slash', () => {
  expect(entryPath(entry)).toBe('/access-manager/AUT-0007/')
  expect(entryPath({ catalog: 'x', slug: 'auth/invalid-token' })).toBe('/x/auth/invalid-token/')
})

test('entryType is the absolute address of the page', () => {
  expect(entryType({ ...site, basePath: '' }, entry)).toBe('https://errors.example.com/access-manager/AUT-0007/')
  expect(entryType(site, entry)).toBe('https://errors.example.com/docs/access-manager/AUT-0007/')
})

test('the other paths follow the directory layout', () => {
  const catalog = { slug: 'platform' }
  expect(catalogPath(catalog)).toBe('/platform/')
  expect(familyPath(catalog, { slug: 'auth' })).toBe('/platform/family/auth/')
  expect(statusPath(404)).toBe('/status/404/')
  expect(statusPath(404, catalog)).toBe('/platform/status/404/')
  expect(guidePath({ catalog: 'platform', slug: 'retry' })).toBe('/platform/guides/retry/')
  expect(shortPath(entry)).toBe('/e/AUT-0007/')
})

test('comparePath is the same from both sides, in the order of code units', () => {
  const other = { catalog: 'access-manager', slug: 'x/AUT' }
  expect(comparePath(entry, other)).toBe('/compare/access-manager/AUT-0007/access-manager/x/AUT/')
  expect(comparePath(other, entry)).toBe(comparePath(entry, other))
  expect(comparePath(entry, { catalog: 'Z', slug: 'AUT-0007' })).toBe('/compare/Z/AUT-0007/access-manager/AUT-0007/')
})

test('href and absoluteUrl add the base path', () => {
  expect(href(site, '/status/')).toBe('/docs/status/')
  expect(absoluteUrl(site, '/llms.txt')).toBe('https://errors.example.com/docs/llms.txt')
})

test('editUrl fills in path and line, and escapes the path', () => {
  const place = { file: 'content/a b/$&.json', line: 12, column: 3 }
  expect(editUrl({ editUrl: 'https://git.example.com/edit/{path}#L{line}' }, place)).toBe(
    'https://git.example.com/edit/content/a%20b/%24%26.json#L12',
  )
  expect(editUrl({}, place)).toBeUndefined()
})
