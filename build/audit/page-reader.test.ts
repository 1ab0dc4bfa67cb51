import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { PageReader } from './page-reader'

const site = { origin: 'https://errors.example.com', basePath: '' }
const page = '<meta charset="utf-8"><p id="a" style="x"><p id="a"><a href="/b/">b</a><link rel="canonical" href="/a/">'
const found = {
  ids: new Set(['a']),
  repeated: new Set(['a']),
  links: [
    { kind: 'link', link: '/b/' },
    { kind: 'canonical', link: '/a/' },
  ],
  faults: ['has 0 policies, not one', 'has the attribute style: <p id="a" style="x">'],
}

test('a page is read once, and what it says is kept for the next build', () => {
  const file = join(temporaryFolder(), 'pages')
  const first = new PageReader(site, { file, version: '1' })
  expect(first.read(page)).toEqual(found)
  expect(first.read(page)).toBe(first.read(page))
  first.keep()
  const second = new PageReader(site, { file, version: '1' })
  expect(second.read(page)).toEqual(found)
  expect(second.read(`${page}<a href="/c/">`).links.map(({ link }) => link)).toEqual(['/b/', '/a/', '/c/'])
})

test('nothing is taken from other code, from a site elsewhere, or from a damaged file', () => {
  const file = join(temporaryFolder(), 'pages')
  const read = (version: string, basePath: string) => {
    const reader = new PageReader({ ...site, basePath }, { file, version })
    return reader.read('<a data-x="https://errors.example.com/docs/"></a>').links.length
  }
  new PageReader(site, { file, version: '1' }).keep()
  const reader = new PageReader(site, { file, version: '1' })
  reader.read(page)
  reader.keep()
  expect([read('1', ''), read('2', ''), read('1', '/docs'), read('1', '/other')]).toEqual([1, 1, 1, 0])
  const before = readFileSync(file, 'utf8')
  expect(before).toContain('/b/')
  appendFileSync(file, ' ')
  expect(new PageReader(site, { file, version: '1' }).read(page)).toEqual(found)
})

test('only the pages of this build are kept', () => {
  const file = join(temporaryFolder(), 'pages')
  for (const html of [page, '<a href="/new/">']) {
    const reader = new PageReader(site, { file, version: '1' })
    reader.read(html)
    reader.keep()
  }
  const kept = readFileSync(file, 'utf8')
  expect([kept.includes('/new/'), kept.includes('/b/')]).toEqual([true, false])
})
