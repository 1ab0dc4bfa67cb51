import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { LinkTable } from '../audit/link-table'
import { SiteReading } from '../audit/site-reading'
import { SiteFolder } from '../place/site-folder'
import { readManifest } from './page-manifest'
import { type FormTexts, PageReuse } from './page-reuse'

const texts = new Map([
  ['/shop/ORD-1/index.html', '<p id="one"><a href="/shop/">One</a></p>'],
  ['/shop/ORD-1/index.json', '{}'],
  ['/shop/ORD-1/index.md', '# One'],
])
const files = [...texts.keys()]

const address = { origin: 'https://errors.example.com', basePath: '' }

/** A site with one entry, as a build left it. */
function builtSite() {
  const folder = temporaryFolder({ 'out/.faultbook-site': '', 'next/.gitignore': '', 'later/.gitignore': '' })
  const [current, manifest] = [join(folder, 'out'), join(folder, 'pages.json')]
  const again = (name = 'next') => {
    const before = readManifest(manifest)
    const reading = new SiteReading(address, [], new LinkTable(before))
    const site = new SiteFolder(join(folder, name))
    return Object.assign(new PageReuse({ current, before, reading, site }), { reading })
  }
  const first = again('out')
  expect(first.take(files, 'key')).toBe(false)
  first.write(texts, 'key')
  first.record(manifest)
  const read = (name: string) => files.map((file) => readFileSync(join(folder, name, file), 'utf8'))
  const inodes = (name: string) => files.map((file) => statSync(join(folder, name, file)).ino)
  return { folder, current, manifest, again, read, inodes }
}

test('take gives a page the files of the last build if its sources are the same', () => {
  const { again, read, inodes } = builtSite()
  expect(again().take(files, 'key')).toBe(true)
  expect(read('next')).toEqual([...texts.values()])
  expect(inodes('next')).toEqual(inodes('out'))
})

test('take leaves the initial files of the new site if they are exactly those of the last build', () => {
  const { again, inodes } = builtSite()
  expect(again().take(files, 'key')).toBe(true)
  const before = inodes('next')
  const site = again()
  expect(site.take(files, 'key')).toBe(true)
  expect(inodes('next')).toEqual(before)
})

test('take replaces other initial files of the new site by those of the last build', () => {
  const { folder, again, read, inodes } = builtSite()
  new SiteFolder(join(folder, 'next')).write(files[1] ?? '', '[]')
  expect(again().take(files, 'key')).toBe(true)
  expect(read('next')).toEqual([...texts.values()])
  expect(inodes('next')).toEqual(inodes('out'))
})

test('take reports what the files link to, as the last build read it', () => {
  const later = builtSite().again()
  later.reading.note('/index.html', '<p id="other"><a href="/other/">Other</a></p>')
  expect(later.take(files, 'key')).toBe(true)
  const facts = later.reading.factsOf('/shop/ORD-1/index.html')
  expect(facts?.links.map((at) => later.reading.table.links[at])).toEqual([{ kind: 'link', link: '/shop/' }])
  expect(facts?.ids.map((at) => later.reading.table.ids[at])).toEqual(['one'])
  expect(['/index.html', ...files].map((file) => later.reading.hasTaken(file))).toEqual([false, true, true, true])
  expect(later.reading.pages).toBe(2)
})

test('keepsAll says whether every file and every anchor of the last build is still there', () => {
  const { manifest, again } = builtSite()
  const other = new Map([['/guide/index.html', '<p id="two">Two</p>']])
  const first = again()
  first.take(files, 'key')
  first.write(other, undefined)
  first.record(manifest)
  const keepsAll = (texts: readonly FormTexts[], without = '') => {
    const next = again('later')
    if (!texts.some((text) => text.has(files[0] ?? ''))) next.take(files, 'key')
    for (const text of texts) next.write(text, 'another')
    return next.keepsAll(new Set([...files, ...texts.flatMap((text) => [...text.keys()])].filter((f) => f !== without)))
  }
  const more = new Map([['/new/index.html', '<p id="new">']])
  expect(keepsAll([other])).toBe(true)
  expect(keepsAll([new Map([['/guide/index.html', '<p id="three"><p id="two">']]), more])).toBe(true)
  expect(keepsAll([new Map([['/guide/index.html', '<p id="three">']])])).toBe(false)
  expect(keepsAll([])).toBe(false)
  expect(keepsAll([other, texts])).toBe(true)
  expect(keepsAll([other, new Map([...texts, ['/shop/ORD-1/index.html', '<p>One</p>']])])).toBe(false)
  expect(keepsAll([other, texts], files[1])).toBe(true)
})

test('keepsAll is false where a page that was taken over leads to a file that is gone', () => {
  const { manifest, again } = builtSite()
  const first = again()
  first.take(files, 'key')
  for (const path of ['/shop/index.html', '/assets/data.1.json']) first.write(new Map([[path, '{}']]), undefined)
  first.record(manifest)
  const keepsAll = (...there: string[]) => {
    const next = again('later')
    next.take(files, 'key')
    return next.keepsAll(new Set([...files, ...there]))
  }
  expect(keepsAll('/shop/index.html', '/assets/data.2.json')).toBe(true)
  expect(keepsAll('/assets/data.1.json')).toBe(false)
})

test('a table whose links are mostly of former pages is made again, with what the pages lead to', () => {
  const { manifest, again } = builtSite()
  const led = (reuse: ReturnType<typeof again>, file: string) =>
    reuse.reading.factsOf(file)?.links.map((at) => reuse.reading.table.links[at]?.link)
  const sizes = ['a', 'b', 'c', 'd', 'e'].map((name) => {
    const reuse = again()
    reuse.take(files, 'key')
    reuse.write(new Map([['/list/index.html', `<a href="/${name}/1/"></a><a href="/${name}/2/"></a>`]]), name)
    reuse.record(manifest)
    const { links, ids } = readManifest(manifest)
    return links.length + ids.length
  })
  // Five times two addresses, and those of the page that stays, would be twelve.
  expect(sizes).toEqual([4, 4, 6, 8, 4])
  const last = again()
  expect(last.take(files, 'key')).toBe(true)
  expect(led(last, files[0] ?? '')).toEqual(['/shop/'])
  expect(last.reading.factsOf(files[0] ?? '')?.ids.map((at) => last.reading.table.ids[at])).toEqual(['one'])
})

test('take refuses another key, a page that is new or has other forms, files that were changed since, and a broken manifest', () => {
  const { current, manifest, again } = builtSite()
  expect(again().take(files, 'another')).toBe(false)
  expect(again().take(['/shop/ORD-2/index.html'], 'key')).toBe(false)
  expect(again().take(files.slice(0, 1), 'key')).toBe(false)
  writeFileSync(join(current, files[2] ?? ''), '# By hand')
  expect(again().take(files, 'key')).toBe(false)
  writeFileSync(manifest, '{ "/shop/ORD-1/": 1 }')
  expect(again().take(files, 'key')).toBe(false)
})

test('take refuses a damaged file with unchanged size and time, in either site', () => {
  const { folder, current, again, read } = builtSite()
  expect(again().take(files, 'key')).toBe(true)
  const file = join(folder, 'next', files[1] ?? '')
  const { atime, mtime } = statSync(file)
  writeFileSync(file, '[]')
  utimesSync(file, atime, mtime)
  // It is one file under two names.
  expect(readFileSync(join(current, files[1] ?? ''), 'utf8')).toBe('[]')
  const reuse = again()
  expect(reuse.take(files, 'key')).toBe(false)
  reuse.write(texts, 'key')
  expect(read('next')).toEqual([...texts.values()])
  expect(readFileSync(join(current, files[1] ?? ''), 'utf8')).toBe('[]')
})

test('take refuses a manifest that was changed, whatever it now says', () => {
  const { manifest, again } = builtSite()
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"key', '"yek'))
  expect(again().take(files, 'yek')).toBe(false)
})

test('what was taken over is taken over again by the build after that', () => {
  const { manifest, again, inodes } = builtSite()
  const second = again()
  expect(second.take(files, 'key')).toBe(true)
  second.record(manifest)
  expect(again('later').take(files, 'key')).toBe(true)
  expect(inodes('later')).toEqual(inodes('out'))
})

test('a page without a key is written, and never taken over', () => {
  const { manifest, again } = builtSite()
  const second = again()
  second.write(new Map([['/status/index.html', '<p>']]), undefined)
  second.record(manifest)
  expect(again('later').take(['/status/index.html'], '')).toBe(false)
})

test('a manifest that cannot be written is not a failure, and nothing is taken from a foreign site', () => {
  const { folder, current, manifest, again } = builtSite()
  // The state after a build is killed when the new site is in place and the manifest is still that of the old one.
  writeFileSync(join(current, files[1] ?? ''), '[]')
  expect(again().take(files, 'key')).toBe(false)
  const site = new SiteFolder(join(folder, 'next'))
  const reading = new SiteReading(address)
  const nowhere = new PageReuse({ current, before: readManifest(manifest), reading, site })
  nowhere.take(files, 'key')
  expect(() => nowhere.record(join(manifest, 'below.json'))).not.toThrow()
})

test('sizes tells how large the files of the new site are, taken and written ones, but for pages that lack one', () => {
  const { folder, again } = builtSite()
  const site = again()
  site.take(files, 'key')
  site.write(new Map([['/shop/index.html', 'é']]), 'list')
  site.write(new Map([['/gone/index.html', 'x']]), 'gone')
  rmSync(join(folder, 'next/gone/index.html'))
  const sizes = [...texts].map(([file, text]) => [file, text.length])
  expect([...site.sizes()]).toEqual([...sizes, ['/shop/index.html', 2]])
})
