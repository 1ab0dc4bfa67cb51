import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { siteSchema } from '../../catalog/model/site'
import { CheckedStore } from '../../disk/store/checked-store'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { siteData } from './site-data'

const content = { site: siteSchema.parse({}), catalogs: [sampleCatalog()], guides: [] }

test('the table of near words is kept for the next build, and is the same', () => {
  const folder = join(temporaryFolder(), 'near')
  const kept = { store: new CheckedStore(folder), version: '1' }
  const made = siteData(content)['near-words']()
  expect(existsSync(folder)).toBe(false)
  expect(siteData(content, kept)['near-words']()).toBe(made)
  const files = readdirSync(folder)
  expect(files).toHaveLength(1)
  expect(siteData(content, kept)['near-words']()).toBe(made)
  expect(readdirSync(folder)).toEqual(files)
})

test('another version of the tool makes the table again', () => {
  const folder = join(temporaryFolder(), 'near')
  const store = new CheckedStore(folder)
  siteData(content, { store, version: '1' })['near-words']()
  const before = readdirSync(folder)
  siteData(content, { store, version: '2' })['near-words']()
  expect(readdirSync(folder)).toHaveLength(1)
  expect(readdirSync(folder)).not.toEqual(before)
})
