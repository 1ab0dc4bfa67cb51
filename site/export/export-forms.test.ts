import { expect, test } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { codesCsv } from './codes-csv'
import { searchLines } from './search-lines'

const site = { name: 'Faultbook', url: 'https://errors.example.com', basePath: '' }

test('export csv writes a line for each code, with an empty cell for what is not known', () => {
  expect(codesCsv(site, [sampleCatalog()]).split('\r\n')).toMatchInlineSnapshot()
})

test('export csv quotes commas, quotes and line ends as RFC 4180 says', () => {
  const catalog = sampleCatalog()
  const entries = catalog.entries.map((entry) => ({ ...entry, message: 'a "b", c\nd' }))
  expect(codesCsv(site, [{ ...catalog, entries }])).toContain(',"a ""b"", c\nd",')
})

test('export search writes a document for each code, without what is not known', () => {
  const documents = searchLines(site, [sampleCatalog()])
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(documents).toMatchInlineSnapshot()
})

test('export search gives two codes two identifiers, of letters, digits, _ and - only', () => {
  const catalog = sampleCatalog()
  const [entry] = catalog.entries
  if (entry === undefined) throw new Error('The sample has no entry.')
  const slugs = ['a/b', 'a_b', 'a.b', 'a_2f_b', 'a-b']
  const entries = slugs.map((slug) => ({ ...entry, slug }))
  const ids = [...searchLines(site, [{ ...catalog, entries }]).matchAll(/^\{"id":"([^"]*)"/gm)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(slugs.length)
  expect(ids.filter((id) => !/^[A-Za-z0-9_-]+$/.test(id ?? ''))).toEqual([])
})
