import { expect, test } from 'vitest'
import { siteAddresses } from '../../site/site-addresses'
import { buildCatalogs } from '../build-catalogs'
import { catalogData, entryData, jsonFile, report, sourceFolder } from '../content.fixture'
import type { Entry } from '../model/catalog'

/** A catalog with these entries as they stand, and these fields of its own. */
function folderOf(entries: readonly object[], fields: Readonly<Record<string, unknown>> = {}) {
  return sourceFolder({
    catalog: jsonFile(catalogData(fields), 'content/shop/catalog.json'),
    entries: [jsonFile({ entries })],
  })
}

function published(...entries: readonly object[]): readonly Entry[] {
  return buildCatalogs([folderOf(entries)], siteAddresses()).catalogs.flatMap((catalog) => catalog.entries)
}

const messageOnly = { code: 'ORD-2', draft: true, message: 'No order {id}' }

test('a draft needs a code and a title or a message, and says what it lacks', () => {
  const [entry] = published(messageOnly, entryData())
  expect(report(folderOf([messageOnly, entryData()]))).toBe('')
  expect(published(messageOnly, entryData()).find(({ code }) => code === 'ORD-2')).toMatchObject({
    title: 'No order {id}',
    statuses: [],
    draft: ['title', 'summary', 'status', 'family', 'params', 'causes', 'examples', 'solutions', 'retry', 'actors'],
  })
  expect(entry?.code).toBe('ORD-1')
  expect(entry?.draft).toBe(undefined)
})

test('a title that is only another name of the code is missing in a draft', () => {
  const draft = { code: '1002', draft: true, title: 'ORDER_PAID', aliases: ['ORDER_PAID'] }
  const [, lacking] = published(entryData({ title: 'ORD-1' }), draft)
  expect([lacking?.title, lacking?.draft?.[0]]).toEqual(['ORDER_PAID', 'title'])
})

test('a title that only repeats the code is missing in a draft, and the title of a complete entry', () => {
  const draft = { code: 'ORD-2', draft: true, title: 'ORD-2' }
  expect(report(folderOf([draft, entryData()]))).toBe('')
  const [whole, lacking] = published(entryData({ title: 'ORD-1' }), draft)
  expect([whole?.title, whole?.draft]).toEqual(['ORD-1', undefined])
  expect([lacking?.title, lacking?.draft?.[0]]).toEqual(['ORD-2', 'title'])
})

test('a draft with neither a title nor a message is refused', () => {
  expect(report(folderOf([{ code: 'ORD-2', draft: true }, entryData()]))).toBe(
    `content/shop/order.json:3:5 Cannot do without "title"
    expected: a title or a message, in a draft too
    received: neither
    write:    "message": "…"`,
  )
})

test('the same entry without `draft` is refused for each part', () => {
  const { draft: _, ...whole } = messageOnly
  const told = report(folderOf([whole, entryData()])).match(/Cannot do without "\w+"/g)
  expect(told).toEqual(
    ['status', 'family', 'title', 'summary', 'causes', 'solutions', 'examples'].map(
      (part) => `Cannot do without "${part}"`,
    ),
  )
})

test('an empty list of statuses says that a code comes without HTTP, so that no status is asked of it', () => {
  const [entry] = published({ ...entryData(), status: [] })
  expect(report(folderOf([{ ...entryData(), status: [] }]))).toBe('')
  expect([entry?.statuses, entry?.draft]).toEqual([[], undefined])
})

test('without an envelope no status is asked of an entry', () => {
  const entries = [entryData({ status: undefined })]
  expect(report(folderOf(entries, { envelope: undefined }))).toBe('')
  expect(report(folderOf(entries))).toMatch(/^content\/shop\/order\.json:3:5 Cannot do without "status"\n/)
})

test('retry and who can act may be unknown in a complete entry', () => {
  const { retry: _, actors: __, ...rest } = entryData()
  const [entry] = published(rest)
  expect(report(folderOf([rest]))).toBe('')
  expect([entry?.retry, entry?.actors, entry?.draft]).toEqual([undefined, [], undefined])
})

test('a complete entry that says draft is reported, and is not one', () => {
  const [entry] = published({ ...entryData(), draft: true })
  expect(entry?.draft).toBe(undefined)
  expect(report(folderOf([{ ...entryData(), draft: true }]))).toMatch(
    /^content\/shop\/order\.json:\d+:\d+ Warning: Cannot call "ORD-1" a draft: it is complete\n/,
  )
})

test('there are no more drafts than catalog.json says, unless it is raised for new codes; where there are fewer, it falls', () => {
  const entries = [messageOnly, entryData()]
  expect(report(folderOf(entries, { drafts: 1 }))).toBe('')
  expect(report(folderOf(entries, { drafts: 0 }))).toMatch(
    /Cannot accept more drafts in "shop"\n[\s\S]*write: {4}what the new drafts lack; or "drafts": 1, if their codes were in no catalog before$/,
  )
  expect(report(folderOf(entries, { drafts: 3 }))).toMatch(
    /Warning: Cannot allow more drafts in "[^"]+" than there are[\s\S]*write: {4}"drafts": 1$/,
  )
})
