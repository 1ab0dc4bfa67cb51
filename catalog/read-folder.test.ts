import { expect, test } from 'vitest'
import { catalogData, jsonFile, sourceFolder } from './content.fixture'
import { readFolder } from './read-folder'

/** The drafts of a catalog without an envelope, and whether each lacks its status. */
function lackingStatus(...entries: readonly Record<string, unknown>[]) {
  const catalog = jsonFile(catalogData({ envelope: undefined, families: undefined }), 'content/shop/catalog.json')
  const drafts = entries.map((entry, at) => ({ code: `C-${at + 1}`, message: 'No.', draft: true, ...entry }))
  const { known } = readFolder(sourceFolder({ catalog, entries: [jsonFile({ entries: drafts })] }))
  return known.entries.map(({ code, draft }) => [code, draft?.includes('status')])
}

test('a draft lacks a status where other codes of its catalog state one', () => {
  expect(lackingStatus({ status: 404 }, {}, { statuses: [] })).toEqual([
    ['C-1', false],
    ['C-2', true],
    ['C-3', false],
  ])
})

test('in a catalog without HTTP no draft lacks a status', () => {
  expect(lackingStatus({}, {})).toEqual([
    ['C-1', false],
    ['C-2', false],
  ])
})

test('a draft lacks a status that only codes of another file state', () => {
  const catalog = jsonFile(catalogData({ envelope: undefined, families: undefined }), 'content/shop/catalog.json')
  const draft = (code: string, more = {}) => ({ code, message: 'No.', draft: true, ...more })
  const entries = [
    jsonFile({ entries: [draft('A-1'), draft('A-2', { statuses: [] })] }, 'content/shop/a.json'),
    jsonFile({ entries: [draft('B-1', { status: 404 })] }, 'content/shop/b.json'),
  ]
  const { known, parsed } = readFolder(sourceFolder({ catalog, entries }))
  expect(known.entries.map(({ code, draft: lacks }) => [code, lacks?.includes('status')])).toEqual([
    ['A-1', true],
    ['A-2', false],
    ['B-1', false],
  ])
  expect(parsed.map(({ entry }) => entry.place.file)).toEqual([
    'content/shop/a.json',
    'content/shop/a.json',
    'content/shop/b.json',
  ])
})
