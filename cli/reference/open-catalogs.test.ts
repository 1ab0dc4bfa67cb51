import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogData, entryData } from '../../catalog/content.fixture'
import { projectAt } from '../../disk/project-at.fixture'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { makeCatalog } from '../../search/catalog.fixture'
import { buildSearchIndex } from '../../search/index/build-index'
import { divideIndex } from '../../search/index/index-pieces'
import { openSearch } from '../../search/open-index'
import type { LoadText } from '../../site/reference/reference'
import { projectOf } from '../call/project'
import { openCatalogs } from './open-catalogs'
import { searchOf } from './search-of'
import { loaderOf, served } from './served-site.fixture'

function content(title = 'Order already paid'): string {
  return temporaryFolder({
    'errors/site.json': JSON.stringify({ name: 'Acme errors', url: 'https://errors.acme.example' }),
    'errors/shop/catalog.json': JSON.stringify(catalogData()),
    'errors/shop/order.json': JSON.stringify({ entries: [entryData({ code: 'ORD-1', title })] }),
  })
}

function opened(cwd: string, named?: string, environment: Record<string, string> = {}) {
  const notes: string[] = []
  const { tool } = projectAt('content')
  const project = projectOf({ tool, cwd, environment })
  const reference = openCatalogs({ project, io: { environment }, named, onNote: (note) => notes.push(note) })
  return { reference, notes }
}

const manyCodes = makeCatalog(
  Array.from({ length: 1_000 }, (_, number) => ({
    code: `ORD-${1000 + number}`,
    title: `Parcel of lot ${number}`,
    message: number === 77 ? 'Parcel {parcel} is late' : `Lot ${number} is late`,
    params: number === 77 ? [{ placeholder: '{parcel}', name: 'parcel', meaning: 'The parcel.' }] : [],
  })),
)

const paid = { catalog: 'shop', slug: 'ORD-1' }

test('a content folder is opened as the site that it would be', async () => {
  const { reference, notes } = opened(content())
  const { from, name, url, catalogs, ...asked } = await reference
  expect({ from, name, url, catalogs: catalogs.map(({ slug }) => slug), notes }).toEqual({
    from: 'errors',
    name: 'Acme errors',
    url: 'https://errors.acme.example/',
    catalogs: ['shop'],
    notes: [],
  })
  expect((await asked.catalog('shop'))?.entries.map(({ code }) => code)).toEqual(['ORD-1'])
  expect(await asked.entry(paid)).toMatchObject({
    title: 'Order already paid',
    url: 'https://errors.acme.example/shop/ORD-1/',
  })
  expect(await asked.entryMarkdown(paid)).toContain('# ORD-1: Order already paid')
  expect(openSearch(await asked.searchIndex(), () => undefined).search('ord 1')[0]?.slug).toBe('ORD-1')
  expect(await asked.entry({ catalog: 'shop', slug: 'ORD-2' })).toBeUndefined()
  expect(await asked.catalog('gone')).toBeUndefined()
})

test('the forms of a content folder are kept until one of its files changes', async () => {
  const cwd = content()
  const environment = { XDG_CACHE_HOME: temporaryFolder() }
  const title = async () => (await (await opened(cwd, undefined, environment).reference).entry(paid))?.title
  expect(await title()).toBe('Order already paid')
  expect(await title()).toBe('Order already paid')
  const changed = JSON.stringify({ entries: [entryData({ code: 'ORD-1', title: 'Order already sent' })] })
  writeFileSync(join(cwd, 'errors/shop/order.json'), changed)
  expect(await title()).toBe('Order already sent')
})

test('a folder without a usable file of codes opens with what can be read, and says so', async () => {
  const cwd = content()
  writeFileSync(join(cwd, 'errors/shop/broken.json'), '{')
  const { reference, notes } = opened(cwd)
  expect((await (await reference).entry(paid))?.code).toBe('ORD-1')
  expect(notes).toEqual(['1 problem in errors: `faultbook check errors` names them. Codes may be missing.'])
})

test('without a content folder the catalogs of the package answer, also beside a folder that holds no catalogs', async () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'content'))
  writeFileSync(join(cwd, 'content/page.md'), '# A page')
  expect((await opened(cwd).reference).catalogs.map(({ slug }) => slug)).toContain('access-manager')
})

test('a site is read file by file, and an unchanged file is not sent again', async () => {
  const { address, log } = await served(loaderOf(content()))
  const environment = { XDG_CACHE_HOME: temporaryFolder() }
  const ask = async () => (await (await opened('/', address, environment).reference).entry(paid))?.title
  expect([await ask(), await ask()]).toEqual(['Order already paid', 'Order already paid'])
  expect(log).toEqual([
    '/catalogs.json 200',
    '/shop/ORD-1/index.json 200',
    '/catalogs.json 304',
    '/shop/ORD-1/index.json 304',
  ])
})

test('a site that does not answer is read as it was last, and a sentence says so', async () => {
  const site = await served(loaderOf(content()))
  const environment = { XDG_CACHE_HOME: temporaryFolder() }
  await (await opened('/', site.address, environment).reference).entry(paid)
  site.close()
  const { reference, notes } = opened('/', site.address, environment)
  expect((await (await reference).entry(paid))?.title).toBe('Order already paid')
  expect(notes).toEqual([
    expect.stringMatching(/^Cannot reach http.*catalogs\.json: .*\. What follows is as of 20.* UTC\.$/),
  ])
  await expect((await reference).entry({ catalog: 'shop', slug: 'ORD-2' })).rejects.toThrow('There is no saved copy.')
})

test('FAULTBOOK_CONTENT may be the address of a site', async () => {
  const { address } = await served(loaderOf(content()))
  const environment = { FAULTBOOK_CONTENT: address }
  expect((await opened('/', undefined, environment).reference).name).toBe('Acme errors')
})

test.each([
  ['gone', 'Cannot find'],
  ['http://', 'is not an address'],
])('%s is refused in a sentence', async (named, sentence) => {
  await expect(opened(temporaryFolder(), named).reference).rejects.toThrow(sentence)
})

test('an address without a site of Faultbook is refused in a sentence', async () => {
  const { address } = await served(async () => undefined)
  await expect(opened('/', address).reference).rejects.toThrow(
    `${address}catalogs.json is missing, so this is not a Faultbook site.`,
  )
})

test('the codes of a packed site are found in the files that they share', async () => {
  const whole = loaderOf(content())
  const load: LoadText = async (path) => {
    if (path === '/shop/family/order/codes.json')
      return JSON.stringify({ entries: { 'ORD-1': JSON.parse((await whole('/shop/ORD-1/index.json')) ?? '') } })
    return path === '/shop/ORD-1/index.json' ? undefined : whole(path)
  }
  const { address } = await served(load)
  expect((await (await opened('/', address).reference).entry(paid))?.title).toBe('Order already paid')
})

test('the index of a large site is put together from its pieces', async () => {
  const { core, pieces } = divideIndex(buildSearchIndex([manyCodes]))
  const whole = loaderOf(content())
  const load: LoadText = async (path) => {
    if (path === '/search/index.json') return JSON.stringify(core)
    const name = /^\/search\/index\/(\w+)\.json$/.exec(path)?.[1]
    return name === undefined ? whole(path) : JSON.stringify(pieces.get(name))
  }
  const { address } = await served(load)
  const search = await searchOf(await opened('/', address).reference, (note) => expect.fail(note))
  expect(search.search('Parcel 77 is late')[0]).toMatchObject({ slug: 'ORD-1077', params: { parcel: '77' } })
})

test.each([
  ['an index of another version', '{"v":0}', 'was built by another version'],
  ['no index', undefined, 'has no search index'],
])('a site with %s is searched by the lists of its catalogs, and a sentence says so', async (_, index, why) => {
  const whole = loaderOf(content())
  const load: LoadText = async (path) => (path === '/search/index.json' ? index : whole(path))
  const { address } = await served(load)
  const notes: string[] = []
  const search = await searchOf(await opened('/', address).reference, (note) => notes.push(note))
  expect(search.search('ord1').map(({ catalog, slug, reason }) => [catalog, slug, reason])).toEqual([
    ['shop', 'ORD-1', 'code'],
  ])
  expect(search.search('paid')[0]?.slug).toBe('ORD-1')
  expect(notes).toEqual([`${address} ${why}: only codes, titles and summaries can be searched, not messages.`])
})
