import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogData, entryData } from '../../catalog/content.fixture'
import { projectAt } from '../../disk/project-at.fixture'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { type Assets, assetNames } from '../../site/assets'
import { DevelopmentContent } from './development-content'

const assets = Object.fromEntries(assetNames.map((name) => [name, name])) as Assets // every name has a path

function open() {
  const folder = temporaryFolder({
    'shop/catalog.json': JSON.stringify(catalogData()),
    'shop/order.json': JSON.stringify({ entries: [entryData()] }),
    'shop/late.json': JSON.stringify({ entries: [entryData({ code: 'ORD-2' })] }),
  })
  const heard: number[] = []
  const place = projectAt(folder)
  const content = new DevelopmentContent({ place, assets, tell: (problems) => void heard.push(problems.length) })
  return { folder, content, heard, file: (name: string) => join(folder, 'shop', name) }
}

test('the content is read once, and again as soon as a file has changed, be it in its time alone', () => {
  const { content, heard, file } = open()
  const first = content.now()
  expect(first.context.catalogs.map(({ slug }) => slug)).toEqual(['shop'])
  expect(content.now()).toBe(first)
  writeFileSync(file('catalog.json'), readFileSync(file('catalog.json'), 'utf8').replace('"Shop"', '"Shop two"'))
  const second = content.now()
  expect(second.context.catalogs[0]?.name).toBe('Shop two')
  utimesSync(file('order.json'), new Date(0), new Date(0))
  const third = content.now()
  expect(new Set([first, second, third].map(({ version }) => version)).size).toBe(3)
  expect(heard).toEqual([0, 0, 0])
})

test('a page has the problems of its own files, also when it is gone because of them', () => {
  const { content, file } = open()
  content.now()
  writeFileSync(file('order.json'), '{ "entries": [')
  const files = (path: string) => [...new Set(content.problemsAt(path).map(({ place }) => place.file))]
  const broken = file('order.json')
  expect(content.now().context.catalogs[0]?.entries.map(({ code }) => code)).toEqual(['ORD-2'])
  expect(files('/shop/ORD-1/')).toEqual([broken])
  expect(files('/shop/ORD-2/')).toEqual([])
  expect(files('/')).toEqual([broken])
  expect(files('/shop/NEW-1/')).toEqual([broken])
  expect(['/shop/ORD-1/', '/', '/shop/NEW-1/'].map((path) => content.hasKnown(path))).toEqual([true, true, false])
})

test('a folder that is not there, and one that goes, is a problem and no failure', () => {
  const { content, folder } = open()
  content.now()
  rmSync(folder, { recursive: true })
  expect(content.now().problems.map(({ kind }) => kind)).toEqual(['no-catalogs'])
  expect(content.now().context.catalogs).toEqual([])
  writeFileSync(folder, '') // for the end of the test
})
