import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { PageStore } from './page-store'

test('PageStore gives back what it keeps, under the same key only, and keeps one set of pages', () => {
  const folder = temporaryFolder({ 'pages/search/index.html': 'search', 'other/index.html': 'other' })
  const place = join(folder, 'store')
  const [first, second] = [new PageStore(place, 'a'), new PageStore(place, 'b')]
  expect(first.take(join(folder, 'none'))).toBe(false)
  expect(existsSync(join(folder, 'none'))).toBe(false)
  first.keep(join(folder, 'pages'))
  expect(second.take(join(folder, 'none'))).toBe(false)
  expect(first.take(join(folder, 'again'))).toBe(true)
  expect(readFileSync(join(folder, 'again/search/index.html'), 'utf8')).toBe('search')
  second.keep(join(folder, 'other'))
  expect(readdirSync(place)).toEqual(['b'])
})

test('PageStore takes nothing that an earlier build was about to remove', () => {
  const folder = temporaryFolder({ 'pages/index.html': 'home', 'store/.old-a/search/index.html': 'half of it' })
  const store = new PageStore(join(folder, 'store'), 'a')
  expect(store.take(join(folder, 'none'))).toBe(false)
  store.keep(join(folder, 'pages'))
  expect(readdirSync(join(folder, 'store'))).toEqual(['a'])
})

test('PageStore takes no half copy for a whole one', () => {
  const folder = temporaryFolder({ 'pages/index.html': 'home' })
  const place = join(folder, 'store')
  // A build was killed while it copied.
  mkdirSync(join(place, '.new'), { recursive: true })
  writeFileSync(join(place, '.new', 'left.html'), 'left')
  const store = new PageStore(place, 'a')
  expect(store.take(join(folder, 'none'))).toBe(false)
  store.keep(join(folder, 'pages'))
  store.take(join(folder, 'again'))
  expect(readdirSync(join(folder, 'again'))).toEqual(['index.html'])
})
