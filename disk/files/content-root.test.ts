import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, realpathSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogData, entriesFile } from '../../catalog/content.fixture'
import { formatProblem } from '../../catalog/model/problem'
import { readContent } from '../content/read-content'
import { readSite } from '../content/read-site'
import { readUrlLedger, writeUrlLedger } from '../content/url-ledger'
import { projectAt } from '../project-at.fixture'
import { temporaryFolder } from '../temporary-folder.fixture'
import { ContentRoot } from './content-root'
import { deepestFolder, FolderReader, mostFolderLinks } from './folder-reader'

const good = { 'shop/catalog.json': JSON.stringify(catalogData()), 'shop/order.json': entriesFile([{}]).text }

/** What is wrong in a content folder: the file, and what was received there. */
function faultsOf(folder: string): string[] {
  return readContent(projectAt(folder)).problems.map(
    ({ place, received }) => `${place.file.replace(`${folder}/`, '')}: ${received}`,
  )
}

const outside = 'a link that leads out of it'

test.each([
  ['an entry', 'shop/other.json', '/etc/hosts'],
  ['a snippet', 'shop/guides/snippets/p.txt', '/etc/hosts'],
  ['a guide', 'shop/guides/g.mdx', '/etc/hosts'],
  ['a folder', 'shop/more', '/proc/self/task'],
  ['a catalog', 'more', '/etc'],
  ['a file that is not read', 'notes.txt', '/etc/hosts'],
])('%s that is a link out of the content folder is refused', (_what, path, target) => {
  const folder = temporaryFolder({ ...good, 'shop/guides/snippets/a.txt': 'a' })
  symlinkSync(target, join(folder, path))
  expect(faultsOf(folder)).toEqual([`${path}: ${outside}`])
})

test('the word of a problem says what to write', () => {
  const folder = temporaryFolder(good)
  symlinkSync('../../../../../../../../etc/hosts', join(folder, 'shop/other.json'))
  expect(readContent(projectAt(folder)).problems.map(formatProblem).join('\n').replaceAll(folder, 'content')).toBe(
    [
      'content/shop/other.json:1:1 Cannot use the file "content/shop/other.json"',
      '    expected: files inside content',
      '    received: a link that leads out of it',
      '    write:    the file itself, instead of the link',
    ].join('\n'),
  )
})

test('a catalog.json that is a link out of the folder is one problem, not two', () => {
  const other = temporaryFolder({ 'catalog.json': good['shop/catalog.json'] })
  const folder = temporaryFolder({ 'shop/order.json': good['shop/order.json'] })
  symlinkSync(join(other, 'catalog.json'), join(folder, 'shop/catalog.json'))
  expect(faultsOf(folder)).toEqual([`shop/catalog.json: ${outside}`])
})

test('the site file and the ledger are refused as links out of the folder', () => {
  const folder = temporaryFolder(good)
  const other = temporaryFolder({ 'site.json': '{}', 'url-ledger.json': '[]' })
  for (const name of ['site.json', 'url-ledger.json']) symlinkSync(join(other, name), join(folder, name))
  expect(readSite(projectAt(folder, {})).problems.map(({ received }) => received)).toEqual([outside])
  expect(readUrlLedger(projectAt(folder))?.problems.map(({ received }) => received)).toEqual([outside])
})

test('a link to nowhere is a problem of the site file and of the ledger, as if they were there', () => {
  const folder = temporaryFolder(good)
  for (const name of ['site.json', 'url-ledger.json']) symlinkSync('nowhere', join(folder, name))
  const nowhere = 'a link to nowhere, or a file that has just gone (ENOENT)'
  expect(readSite(projectAt(folder, {})).problems.map(({ received }) => received)).toEqual([nowhere])
  expect(readUrlLedger(projectAt(folder))?.problems.map(({ received }) => received)).toEqual([nowhere])
})

test('links within the folder are followed, also absolute ones and links to links; the folder itself may be a link', () => {
  const folder = temporaryFolder({ ...good, 'texts/order.json': good['shop/order.json'] })
  const link = `${folder}-link`
  symlinkSync(folder, link)
  const again = temporaryFolder({
    'shop/catalog.json': good['shop/catalog.json'],
    'all/order.json': good['shop/order.json'],
  })
  symlinkSync(join(again, 'all/order.json'), join(again, 'shop/first.json'))
  expect(readContent(projectAt(link)).catalogs.map(({ slug }) => slug)).toEqual(['shop'])
  expect(readContent(projectAt(again)).catalogs.map(({ entries }) => entries.length)).toContain(1)
  symlinkSync('first.json', join(again, 'shop/second.json'))
  expect(readContent(projectAt(again)).problems.map(({ kind }) => kind)).toContain('duplicate-code')
})

test('the ledger is written through a link within the folder', () => {
  const folder = temporaryFolder({ 'kept/ledger.json': '[\n  "/"\n]\n' })
  symlinkSync('kept/ledger.json', join(folder, 'url-ledger.json'))
  writeUrlLedger(folder, ['/', '/shop/'])
  expect(readFileSync(join(folder, 'kept/ledger.json'), 'utf8')).toBe('[\n  "/",\n  "/shop/"\n]\n')
  expect(realpathSync(join(folder, 'url-ledger.json'))).toBe(realpathSync(join(folder, 'kept/ledger.json')))
})

test('pipes and devices are never opened', () => {
  const folder = temporaryFolder(good)
  execFileSync('mkfifo', [join(folder, 'shop/pipe.json'), join(folder, 'site.json')])
  symlinkSync('pipe.json', join(folder, 'shop/to-pipe.json'))
  const pipe = 'a pipe, a socket or a device'
  expect(faultsOf(folder)).toEqual([`shop/pipe.json: ${pipe}`, `shop/to-pipe.json: ${pipe}`])
  expect(readSite(projectAt(folder, {})).problems.map(({ received }) => received)).toEqual([pipe])
})

test('a folder with the name of a file is reported, also an empty one', () => {
  const folder = temporaryFolder(good)
  mkdirSync(join(folder, 'shop/x.json'))
  mkdirSync(join(folder, 'shop/guides/g.mdx'), { recursive: true })
  const received = 'a folder with the name of a file'
  expect(faultsOf(folder)).toEqual([`shop/guides/g.mdx: ${received}`, `shop/x.json: ${received}`])
})

test('links that lead back to themselves and very deep folders end with a place', () => {
  const folder = temporaryFolder(good)
  symlinkSync('b.json', join(folder, 'shop/a.json'))
  symlinkSync('a.json', join(folder, 'shop/b.json'))
  mkdirSync(join(folder, 'shop', 'd/'.repeat(200)), { recursive: true })
  const loop = 'a link that leads back to itself (ELOOP)'
  expect(faultsOf(folder)).toEqual([
    `shop/a.json: ${loop}`,
    `shop/b.json: ${loop}`,
    `shop/${'d/'.repeat(deepestFolder).slice(0, -1)}: a deeper one`,
  ])
})

test('folders that lead to each other many times over end with a place', () => {
  const folder = temporaryFolder(good)
  // Thirty folders, each with two links to the next: a thousand million ways.
  for (let level = 0; level < 30; level++) {
    mkdirSync(join(folder, `shop/l${level}`))
    for (const name of ['a', 'b']) symlinkSync(`../l${level + 1}`, join(folder, `shop/l${level}/${name}`))
  }
  const problems = readContent(projectAt(folder)).problems
  expect(problems.filter(({ kind }) => kind === 'limit').map(({ expected }) => expected)).toEqual([
    `at most ${mostFolderLinks} links to folders`,
  ])
})

test('what may not be read is a problem, and the rest is read', () => {
  const folder = temporaryFolder({ ...good, 'shop/secret.json': '{}', 'closed/catalog.json': '{}' })
  const received = 'a file that may not be read (EACCES)'
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'shop/secret.json'), 0)
  chmodSync(join(folder, 'closed'), 0)
  // The superuser may read everything.
  const isSuperuser = process.getuid?.() === 0
  if (isSuperuser) process.seteuid?.(65_534)
  try {
    expect(faultsOf(folder)).toEqual([`closed: ${received}`, `shop/secret.json: ${received}`])
  } finally {
    if (isSuperuser) process.seteuid?.(0)
    chmodSync(join(folder, 'closed'), 0o700)
  }
})

test('a file that is exchanged for a link after it was looked at is not read', () => {
  const other = temporaryFolder({ 'secret.txt': 'secret' })
  const folder = temporaryFolder({ 'a.txt': 'text' })
  class Exchanging extends ContentRoot {
    override kindOf(path: string) {
      const kind = super.kindOf(path)
      renameSync(path, `${path}.old`)
      symlinkSync(join(other, 'secret.txt'), path)
      return kind
    }
  }
  expect(new Exchanging(folder).read(join(folder, 'a.txt'), 1_000)).toEqual({ kind: 'outside' })
})

test('a file that is gone when it is read is a problem', () => {
  const folder = temporaryFolder()
  const reader = new FolderReader(projectAt(folder))
  expect(reader.text(join(folder, 'gone.json'))).toBe(undefined)
  expect(reader.problems.map(({ received }) => received)).toEqual([
    'a link to nowhere, or a file that has just gone (ENOENT)',
  ])
})

test('a file without a size, as those of /proc are, is read to its end', () => {
  const read = new ContentRoot('/proc/self').read('/proc/self/status', 1_000_000)
  expect('bytes' in read && read.bytes.toString('utf8').startsWith('Name:')).toBe(true)
})

test.each([
  ['1:1', Buffer.from([0x80, 0x61])],
  ['2:3', Buffer.concat([Buffer.from('aé\r\n😀'), Buffer.from([0xc3]), Buffer.from('\n')])],
  ['1:2', Buffer.concat([Buffer.from('\uFEFF\uFFFD'), Buffer.from([0xff])])],
  ['3:1', Buffer.from([0x61, 0x0d, 0x62, 0x0a, 0xe2, 0x82])],
])('bytes that are not UTF-8 are reported at the first of them, %s', (place, bytes) => {
  const folder = temporaryFolder(good)
  writeFileSync(join(folder, 'shop/bad.json'), bytes)
  const { problems } = readContent(projectAt(folder))
  expect(problems.map(({ kind, place: { line, column } }) => `${kind} ${line}:${column}`)).toEqual([
    `encoding ${place}`,
  ])
})
