import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Entry } from '../../catalog/model/catalog'
import { sampleCatalog } from '../../catalog/model/catalog.fixture'
import { siteSchema } from '../../catalog/model/site'
import { temporaryFolder } from '../../disk/temporary-folder.fixture'
import { type Assets, assetNames } from '../../site/assets'
import type { SiteContext } from '../../site/site-context'
import { SiteReading } from '../audit/site-reading'
import { entryKeys } from './entry-keys'
import { EntryReuse } from './entry-reuse'

const path = '/shop/ORD-1/'
const forms = { 'index.html': '<p id="one"><a href="/shop/">One</a></p>', 'index.json': '{}', 'index.md': '# One' }

const reading = () => new SiteReading({ origin: 'https://errors.example.com', basePath: '' })

/** A site with one entry, as a build has left it. */
function builtSite() {
  const files = Object.entries(forms).map(([name, text]) => [`out${path}${name}`, text] as const)
  const folder = temporaryFolder(Object.fromEntries(files))
  const [current, manifest] = [join(folder, 'out'), join(folder, 'entries.json')]
  const first = new EntryReuse(current, manifest, reading())
  const target = (name: string) => join(folder, name, path)
  expect(first.take(path, 'key', target('first'))).toBe(false)
  first.made(path, forms)
  first.record()
  return { current, manifest, target, again: () => new EntryReuse(current, manifest, reading()) }
}

test('take gives an entry the files of the last build, where it was made from the same', () => {
  const { current, target, again } = builtSite()
  const reuse = again()
  expect(reuse.take(path, 'key', target('next'))).toBe(true)
  expect(reuse.reused).toBe(1)
  for (const [name, text] of Object.entries(forms)) {
    expect(readFileSync(join(target('next'), name), 'utf8')).toBe(text)
    expect(statSync(join(target('next'), name)).ino).toBe(statSync(join(current, path, name)).ino)
  }
})

test('take tells what the files lead to, which the last build has read, by other numbers', () => {
  const { current, manifest, target } = builtSite()
  const later = reading()
  later.note('/index.html', '<p id="other"><a href="/other/">Other</a></p>')
  expect(new EntryReuse(current, manifest, later).take(path, 'key', target('next'))).toBe(true)
  const facts = later.files.get(`${path}index.html`)
  expect(facts?.links.map((at) => later.table.links[at])).toEqual([{ kind: 'link', link: '/shop/' }])
  expect(facts?.ids.map((at) => later.table.ids[at])).toEqual(['one'])
  expect([...later.files.keys()]).toEqual(['/index.html', ...Object.keys(forms).map((form) => `${path}${form}`)])
  expect(later.pages).toBe(2)
})

test('take refuses another key, an entry that is new, files that were changed since, and a broken manifest', () => {
  const { current, manifest, target, again } = builtSite()
  expect(again().take(path, 'another', target('next'))).toBe(false)
  expect(again().take('/shop/ORD-2/', 'key', target('next'))).toBe(false)
  writeFileSync(join(current, path, 'index.md'), '# By hand')
  expect(again().take(path, 'key', target('next'))).toBe(false)
  writeFileSync(manifest, '{ "/shop/ORD-1/": 1 }')
  expect(again().take(path, 'key', target('next'))).toBe(false)
})

test('take refuses a file that was damaged and has kept its size and time', () => {
  const { current, target, again } = builtSite()
  const file = join(current, path, 'index.json')
  const { atime, mtime } = statSync(file)
  writeFileSync(file, '[]')
  utimesSync(file, atime, mtime)
  expect(again().take(path, 'key', target('next'))).toBe(false)
})

test('take refuses a manifest that was changed, whatever it says now', () => {
  const { manifest, target, again } = builtSite()
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"key"', '"yek"'))
  expect(again().take(path, 'yek', target('next'))).toBe(false)
})

test('what was taken over is taken over again by the build after that', () => {
  const { target, again } = builtSite()
  const second = again()
  expect(second.take(path, 'key', target('next'))).toBe(true)
  second.record()
  expect(again().take(path, 'key', target('later'))).toBe(true)
})

test('a manifest that cannot be written is no failure, and a site that is not its own gives nothing', () => {
  const { current, manifest, target, again } = builtSite()
  // As a build leaves it that is killed when the new site stands and the manifest is still that of the old one.
  writeFileSync(join(current, path, 'index.json'), '[]')
  expect(again().take(path, 'key', target('next'))).toBe(false)
  const nowhere = new EntryReuse(current, join(manifest, 'below-a-file.json'), reading())
  nowhere.take(path, 'key', target('next'))
  expect(() => nowhere.record()).not.toThrow()
})

test('entryKeys change for an entry that was edited, for whoever shows it, and for nobody else', () => {
  const names = (changed: SiteContext) => {
    const before = new Map([...entryKeys(context(), ['1'])].map(([entry, key]) => [entry.code, key]))
    return [...entryKeys(changed, ['1'])].flatMap(([entry, key]) =>
      before.get(entry.code) === key ? [] : [entry.code],
    )
  }
  expect(names(context())).toEqual([])
  const [first, second] = context().catalogs[0]?.entries.map(({ code }) => code) ?? []
  expect(names(context({ [first ?? '']: { title: 'Another title' } }))).toContain(first)
  expect(names(context({ [first ?? '']: { title: 'Another title' } }))).toContain(second)
  expect(
    names({ ...context(), assets: { ...context().assets, 'addresses.json': '/assets/addresses.2.json' } }),
  ).toEqual([])
  const all = context().catalogs.flatMap(({ entries }) => entries.map(({ code }) => code))
  expect(names({ ...context(), assets: { ...context().assets, 'site.css': '/assets/site.2.css' } })).toEqual(all)
  expect([...entryKeys(context(), ['2']).values()]).not.toEqual([...entryKeys(context(), ['1']).values()])
})

function context(changes: Readonly<Record<string, Partial<Entry>>> = {}): SiteContext {
  const shop = sampleCatalog()
  const assets = Object.fromEntries(assetNames.map((name) => [name, `/assets/${name}`])) as Assets // every name has a path
  const entries = shop.entries.map((entry) => ({ ...entry, ...changes[entry.code] }))
  return { site: siteSchema.parse({}), assets, catalogs: [{ ...shop, entries }], guides: [] }
}
