import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderManifest } from '../../disk/files/folder-manifest'
import { itemsBelow } from '../../disk/files/items-below'
import { siteMark, writeSiteMark } from '../../disk/files/site-mark'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { SiteFolder } from './site-folder'

const namesIn = (folder: string) =>
  itemsBelow(folder)
    .map(({ path }) => path)
    .sort()

test('a site that is written over a former one holds what was written and nothing else', () => {
  const folder = temporaryFolder({ 'same.txt': 'same', 'old.txt': 'old', 'a/b/gone.txt': '', 'a/changed.txt': 'one' })
  mkdirSync(join(folder, 'empty/within'), { recursive: true })
  symlinkSync('old.txt', join(folder, 'link'))
  const site = new SiteFolder(folder)
  site.write('/same.txt', 'same')
  site.write('/a/changed.txt', 'two')
  site.write('/c/new.txt', Buffer.from('new'))
  site.finish()
  expect(namesIn(folder)).toEqual(['a', 'a/changed.txt', 'c', 'c/new.txt', 'same.txt'])
  expect(readFileSync(join(folder, 'a/changed.txt'), 'utf8')).toBe('two')
})

test('nothing is ever written into a file, which may be one of the site that is served', () => {
  const folder = temporaryFolder({ 'out/page.html': 'old' })
  mkdirSync(join(folder, 'next'))
  const site = new SiteFolder(join(folder, 'next'))
  site.link(join(folder, 'out/page.html'), '/page.html')
  site.write('/page.html', 'new')
  site.write('/page.html', 'newer')
  const again = new SiteFolder(join(folder, 'next'))
  again.write('/page.html', 'newest')
  expect(readFileSync(join(folder, 'next/page.html'), 'utf8')).toBe('newest')
  expect(readFileSync(join(folder, 'out/page.html'), 'utf8')).toBe('old')
})

test('what is written as it was stays the same file, and what is kept is not looked at', () => {
  const folder = temporaryFolder({ 'same.txt': 'same', 'kept.txt': 'kept' })
  const before = statSync(join(folder, 'same.txt')).ino
  const site = new SiteFolder(folder)
  expect([site.holds('/kept.txt'), site.holds('/none.txt')]).toEqual([true, false])
  site.write('/same.txt', 'same')
  site.keep('/kept.txt')
  site.finish()
  expect(statSync(join(folder, 'same.txt')).ino).toBe(before)
  expect(folderManifest(folder)?.size).toBe(2)
})

/** A complete former site, whose list is older than whatever comes after it. */
async function listedSite(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = temporaryFolder(files)
  writeSiteMark(folder)
  // The clock of a file system has ticks of some milliseconds.
  await new Promise((done) => setTimeout(done, 30))
  return folder
}

test('what a complete former site lists is taken for what is there', async () => {
  const folder = await listedSite({ 'a/old.txt': 'x', 'a/same.txt': 'same', 'c/d/old.txt': 'z' })
  const site = new SiteFolder(folder)
  expect(['/a/old.txt', '/b/none.txt', `/${siteMark}`].map((path) => site.holds(path))).toEqual([true, false, false])
  site.write('/a/same.txt', 'same')
  site.finish()
  expect(namesIn(folder)).toEqual(['a', 'a/same.txt'])
})

test('what has come into a former site since, or gone, or become a link, is seen', async () => {
  const folder = await listedSite({ 'a/gone.txt': 'x', 'a/same.txt': 'same', 'b/gone.txt': 'y', 'c/x.txt': 'z' })
  const mine = temporaryFolder({ 'x.txt': 'mine' })
  for (const gone of ['b', 'a/gone.txt', 'c']) rmSync(join(folder, gone), { recursive: true })
  writeFileSync(join(folder, 'a/notes.txt'), '')
  writeFileSync(join(folder, 'notes.txt'), '')
  symlinkSync(mine, join(folder, 'c'))
  const site = new SiteFolder(folder)
  expect(['/a/gone.txt', '/b/gone.txt', '/c/x.txt'].map((path) => site.holds(path))).toEqual([false, false, false])
  site.write('/a/same.txt', 'same')
  site.write('/b/gone.txt', 'y')
  site.write('/c/x.txt', 'ours')
  site.finish()
  expect(namesIn(folder)).toEqual(['a', 'a/same.txt', 'b', 'b/gone.txt', 'c', 'c/x.txt'])
  expect(readFileSync(join(mine, 'x.txt'), 'utf8')).toBe('mine')
})

test('a list that leads out of the site is not believed', () => {
  for (const path of ['../victim.txt', '/victim.txt', 'a/../../victim.txt', 'a//b', '..\\victim.txt']) {
    const mark = JSON.stringify({ madeBy: 'faultbook', files: [path] })
    const folder = temporaryFolder({ 'victim.txt': 'mine', [`site/${siteMark}`]: mark, 'site/old.txt': '' })
    const site = new SiteFolder(join(folder, 'site'))
    site.write('/new.txt', 'new')
    site.finish()
    expect(namesIn(folder)).toEqual(['site', 'site/new.txt', 'victim.txt'])
  }
})

test('a folder may be where the former site had a file or a link', () => {
  const folder = temporaryFolder({ file: 'a file', 'elsewhere/x.txt': 'not ours' })
  const root = join(folder, 'site')
  mkdirSync(root)
  writeFileSync(join(root, 'shop'), 'a file')
  symlinkSync('../elsewhere', join(root, 'status'))
  const site = new SiteFolder(root)
  site.write('/shop/index.html', 'shop')
  site.write('/status/x.txt', 'ours')
  site.finish()
  expect(namesIn(root)).toEqual(['shop', 'shop/index.html', 'status', 'status/x.txt'])
  expect(readFileSync(join(folder, 'elsewhere/x.txt'), 'utf8')).toBe('not ours')
})
