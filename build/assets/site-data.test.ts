import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { siteSchema } from '../../catalog/model/site'
import { CheckedStore } from '../../disk/store/checked-store'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { type KeptSearch, siteData } from './site-data'

const content = { site: siteSchema.parse({}), catalogs: [sampleCatalog()], guides: [] }

function nearWords(kept?: KeptSearch): string {
  return siteData(content, kept)['near-words']()
}

/** What was kept, with another table in it. */
function marked(folder: string, store: CheckedStore): string {
  const [file = ''] = readdirSync(folder)
  const former = JSON.parse(store.take(file)?.toString('utf8') ?? '')
  store.keep(file, Buffer.from(JSON.stringify({ ...former, table: { ...former.table, words: 'kept' } })))
  return file
}

test('the table of near words is taken from what an earlier build kept for the same tool', async () => {
  const folder = join(temporaryFolder(), 'near')
  const store = new CheckedStore(folder)
  const kept = (version: string) => ({ near: store, postings: new CheckedStore(join(folder, 'none')), version })
  const made = nearWords()
  expect(existsSync(folder)).toBe(false)
  expect(nearWords(kept('1'))).toBe(made)
  const file = marked(folder, store)
  expect(await inAnotherProcess(kept('1'))).toContain('"words":"kept"')
  expect(readdirSync(folder)).toEqual([file])
})

test('another version of the tool makes the table again, and keeps that one alone', async () => {
  const folder = join(temporaryFolder(), 'near')
  const store = new CheckedStore(folder)
  const kept = (version: string) => ({ near: store, postings: new CheckedStore(join(folder, 'none')), version })
  const made = nearWords(kept('3'))
  const file = marked(folder, store)
  expect(await inAnotherProcess(kept('4'))).toBe(made)
  expect(readdirSync(folder)).toHaveLength(1)
  expect(readdirSync(folder)).not.toEqual([file])
})

/** With nothing of what this process has had. */
async function inAnotherProcess(kept: KeptSearch): Promise<string> {
  vi.resetModules()
  const { siteData: again } = await import('./site-data')
  return again(content, kept)['near-words']()
}

test('a large index is divided: one file that is needed first, and pieces beside it', () => {
  const [entry] = content.catalogs[0]?.entries ?? []
  if (entry === undefined) throw new Error('the sample has entries')
  const entries = Array.from({ length: 1_000 }, (_, at) => ({ ...entry, code: `ORD-${at}`, slug: `ORD-${at}` }))
  const large = { ...content, catalogs: content.catalogs.map((catalog) => ({ ...catalog, entries })) }
  const paths = [...siteData(large).searchFiles().keys()]
  expect(paths.slice(0, 2)).toEqual(['/search/index.json', '/search/index/0.json'])
  expect(paths.at(-1)).toBe('/search/index/messages.json')
  expect([...siteData(content).searchFiles()]).toEqual([['/search/index.json', siteData(content)['search-index']()]])
})

test('the words of a catalog are kept for the next build, and its index is the same', () => {
  const [catalog] = content.catalogs
  const [entry] = catalog?.entries ?? []
  if (catalog === undefined || entry === undefined) throw new Error('the sample has entries')
  const codes = (prefix: string, title: string) =>
    Array.from({ length: 600 }, (_, at) => ({
      ...entry,
      code: `${prefix}-${at}`,
      slug: `${prefix}-${at}`,
      title: `${title} ${at}`,
    }))
  const two = (title: string) => ({
    ...content,
    catalogs: [
      { ...catalog, entries: codes('ORD', 'An order') },
      { ...catalog, slug: 'bank', entries: codes('PAY', title) },
    ],
  })
  const folder = temporaryFolder()
  const stored = () => readdirSync(join(folder, 'postings'))
  const keeping = {
    near: new CheckedStore(join(folder, 'near')),
    postings: new CheckedStore(join(folder, 'postings')),
    version: '1',
  }
  const indexOf = (title: string, kept?: KeptSearch) => siteData(two(title), kept)['search-index']()
  expect(indexOf('A payment', keeping)).toBe(indexOf('A payment'))
  const before = stored()
  expect(before).toHaveLength(2)
  expect(indexOf('A payment', keeping)).toBe(indexOf('A payment'))
  expect(indexOf('A refund', keeping)).toBe(indexOf('A refund'))
  expect(stored()).toHaveLength(2)
  expect(stored().filter((name) => before.includes(name))).toHaveLength(1)
})
