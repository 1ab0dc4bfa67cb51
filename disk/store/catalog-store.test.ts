import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { KeptCatalog } from '../../catalog/kept-catalogs'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { temporaryFolder } from '../temporary-folder.fixture'
import { CatalogStore } from './catalog-store'
import { entryDigest } from './entry-digest'

const kept: KeptCatalog = { catalog: sampleCatalog(), problems: [], names: 'n', hasAnchors: false, around: 'a' }
const source = { slug: 'shop', path: 'content/shop', catalog: undefined, entries: [], guides: [], snippets: [] }

test('a catalog is given back for the same files and the same code, and for no other', () => {
  const folder = temporaryFolder()
  const store = new CatalogStore(folder, '1')
  expect(store.take(source, 'files')).toBeUndefined()
  store.keep(source, 'files', kept)
  expect(store.take(source, 'files')).toEqual(kept)
  expect(store.take(source, 'other files')).toBeUndefined()
  expect(store.take({ ...source, path: 'content/bank' }, 'files')).toBeUndefined()
  expect(new CatalogStore(folder, '2').take(source, 'files')).toBeUndefined()
})

test('what entries say is hashed once, wherever it is written', () => {
  const store = new CatalogStore(temporaryFolder(), '1')
  store.keep(source, 'files', kept)
  const [first, second] = kept.catalog.entries
  const taken = store.take(source, 'files')?.catalog.entries.map(entryDigest)
  expect(taken).toEqual(kept.catalog.entries.map((entry) => entryDigest({ ...entry })))
  if (first === undefined || second === undefined) throw new Error('the sample has two entries')
  expect(entryDigest({ ...first, place: second.place })).toBe(entryDigest(first))
  expect(entryDigest({ ...first, title: 'Another title' })).not.toBe(entryDigest(first))
})

test('a damaged file is not believed', () => {
  const folder = temporaryFolder()
  const store = new CatalogStore(folder, '1')
  store.keep(source, 'files', kept)
  const file = join(folder, readdirSync(folder)[0] ?? '')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"names":"n"', '"names":"m"'))
  expect(store.take(source, 'files')).toBeUndefined()
})

test('texts are told apart, also where they are the same one after the other', () => {
  const store = new CatalogStore(temporaryFolder(), '1')
  expect(store.hash(['ab', 'c'])).not.toBe(store.hash(['a', 'bc']))
  expect(store.hash(['ab', 'c'])).toBe(store.hash(['ab', 'c']))
})
