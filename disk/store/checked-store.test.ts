import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folderManifest } from '../files/folder-manifest'
import { temporaryFolder } from '../temporary-folder.fixture'
import { CheckedStore } from './checked-store'

const pages = {
  'index.html': 'home',
  'search/index.html': 'search',
  'empty.txt': '',
  'b.bin': Buffer.from([0, 10, 255]),
}

function filledStore() {
  const folder = temporaryFolder(
    Object.fromEntries(Object.entries(pages).map(([path, text]) => [`pages/${path}`, text])),
  )
  const place = join(folder, 'store')
  const store = new CheckedStore(place)
  store.keepFolder('pages', join(folder, 'pages'))
  store.keep('picture', Buffer.from('a picture'))
  return { folder, place, store, file: (key: string) => join(place, key) }
}

test('a store gives back what it keeps, by its key', () => {
  const { folder, store } = filledStore()
  expect(store.take('picture')?.toString()).toBe('a picture')
  expect(store.takeFolder('pages', join(folder, 'again'))).toBe(true)
  expect(folderManifest(join(folder, 'again'))).toEqual(folderManifest(join(folder, 'pages')))
  expect(store.take('other')).toBeUndefined()
  expect(store.takeFolder('other', join(folder, 'none'))).toBe(false)
  expect(folderManifest(join(folder, 'none'))).toBeUndefined()
})

test('no damage to a file of a store is given back: bytes, length, or another content', () => {
  const { folder, store, file } = filledStore()
  const sound = new Map(['pages', 'picture'].map((key) => [key, readFileSync(file(key))]))
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), bit: fc.constant(0) }),
    fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), bit: fc.nat(255) }),
    fc.record({ kind: fc.constant('append' as const), at: fc.constant(0), bit: fc.nat(255) }),
  )
  fc.assert(
    fc.property(fc.constantFrom('pages', 'picture'), damage, (key, { kind, at, bit }) => {
      const bytes = Buffer.from(sound.get(key) ?? '')
      const place = at % bytes.length
      if (kind === 'flip') bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
      const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)]
      const parts = {
        flip: [bytes],
        cut: [before],
        insert: [before, Buffer.from([bit]), after],
        append: [bytes, Buffer.from([bit])],
      }
      writeFileSync(file(key), Buffer.concat(parts[kind]))
      expect(store.take(key)).toBeUndefined()
      expect(store.takeFolder(key, join(folder, 'none'))).toBe(false)
      expect(folderManifest(join(folder, 'none'))).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('files that have changed places are not taken for each other', () => {
  const { file, store } = filledStore()
  store.keep('other', Buffer.from('another picture'))
  renameSync(file('other'), file('picture'))
  expect(store.take('picture')).toBeUndefined()
})

test.each([
  ['is missing', () => {}],
  ['is a folder', (file: string) => mkdirSync(join(file, 'below'), { recursive: true })],
  ['is a link to nowhere', (file: string) => symlinkSync('nowhere', file)],
  ['is empty', (file: string) => writeFileSync(file, '')],
])('where a file %s there is nothing to take, and it is kept anew', (_, damage) => {
  const { file, store } = filledStore()
  rmSync(file('picture'))
  damage(file('picture'))
  expect(store.take('picture')).toBeUndefined()
  store.keep('picture', Buffer.from('drawn again'))
  expect(store.take('picture')?.toString()).toBe('drawn again')
})

test('a file instead of the store gives way, and one above it is no failure', () => {
  const folder = temporaryFolder({ store: 'a file', above: 'a file' })
  const [store, nowhere] = ['store', 'above/store'].map((name) => new CheckedStore(join(folder, name)))
  for (const each of [store, nowhere]) each?.keep('key', Buffer.from('text'))
  expect(store?.take('key')?.toString()).toBe('text')
  expect(nowhere?.take('key')).toBeUndefined()
  nowhere?.prune([])
  expect(readFileSync(join(folder, 'above'), 'utf8')).toBe('a file')
})

test('prune leaves what is named, and nothing that an earlier build has left half done', () => {
  const { file, place, store } = filledStore()
  writeFileSync(file('.picture.1.new'), 'half')
  mkdirSync(file('former'))
  store.prune(['pages'])
  expect(readdirSync(place)).toEqual(['pages'])
})

test('a pipe instead of a kept file is not waited for, and makes way for the next one', () => {
  const { store, file } = filledStore()
  rmSync(file('picture'))
  execFileSync('mkfifo', [file('picture')])
  expect(store.take('picture')).toBe(undefined)
  store.keep('picture', Buffer.from('drawn again'))
  expect(store.take('picture')?.toString()).toBe('drawn again')
})
