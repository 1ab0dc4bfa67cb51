import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { formatProblem } from '../catalog/model/problem'
import { readContent } from '../disk/content/read-content'
import { readSite } from '../disk/content/read-site'
import { readUrlLedger } from '../disk/content/url-ledger'
import { projectAt } from '../disk/project-at.fixture'
import { entriesText, goodCatalog } from './files'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'faultbook-folders-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function put(path: string, text: string | Uint8Array) {
  const file = join(root, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

function putCatalog(slug: string) {
  put(`${slug}/catalog.json`, goodCatalog)
  put(`${slug}/order.json`, entriesText({}))
}

/** First line of each problem of the content. */
function lines(folder = root): string[] {
  return readContent(projectAt(folder)).problems.map(
    (problem) => formatProblem(problem).split('\n')[0]?.replaceAll(`${root}/`, '').replaceAll(root, '.') ?? '',
  )
}

test('BUI-144: a folder that is empty, missing or a file has no catalogs, and says so', () => {
  put('file', '')
  expect(lines(join(root, 'file'))).toEqual(['file:1:1 Cannot find a catalog in "file"'])
  expect(lines(join(root, 'nothing'))).toEqual(['nothing:1:1 Cannot find a catalog in "nothing"'])
  rmSync(join(root, 'file'))
  expect(lines()).toEqual(['.:1:1 Cannot find a catalog in "."'])
})

test.each([
  'search',
  'STATUS',
  'e',
  '404',
  'con',
  '_next',
  'index',
  'assets',
  'My Api',
  'a_b',
  '__proto__',
  'ünï',
  'a%2Fb',
  'A'.repeat(70),
  'line\nbreak',
  '-a',
  'a--b',
])('DIR-001: the folder %j is no catalog', (name) => {
  putCatalog(name)
  const [line = '', ...more] = lines()
  expect(line).toMatch(/:1:1 Cannot (?:use the reserved path|make a URL from) "/)
  expect(more).toEqual([])
  expect(line).not.toMatch(/\p{Cc}/u)
})

test('DIR-002: files that nothing reads are named, none is passed over', () => {
  putCatalog('shop')
  for (const name of ['NOTES.txt', 'ORDER.JSON', 'ORD-9.md', 'order.yaml', 'order.json.bak', 'guides/deep/x.mdx'])
    put(`shop/${name}`, 'x')
  put('order.json', entriesText({}))
  expect(lines()).toHaveLength(7)
  expect(lines().every((line) => line.includes('Cannot use the file'))).toBe(true)
})

test('DIR-003: a folder named like a file, a link round in circles, a link to nowhere', () => {
  putCatalog('shop')
  mkdirSync(join(root, 'shop', 'empty.json'))
  symlinkSync(join(root, 'shop'), join(root, 'shop', 'again'))
  symlinkSync(join(root, 'nowhere.json'), join(root, 'shop', 'lost.json'))
  expect(lines()).toEqual([
    'shop/again:1:1 Cannot use the file "shop/again"',
    'shop/empty.json:1:1 Cannot use the file "shop/empty.json"',
    'shop/lost.json:1:1 Cannot use the file "shop/lost.json"',
  ])
})

test('DIR-004: a file of more than 25 MB, or than site.json allows, and a folder of more than that', () => {
  putCatalog('shop')
  put('shop/large.json', ' '.repeat(25_000_001))
  expect(lines()).toEqual(['shop/large.json:1:1 Cannot accept this file: it is over a limit'])
  put('site.json', '{ "limits": { "fileMegabytes": 1, "folderMegabytes": 3 } }')
  put('shop/large.json', ' '.repeat(1_000_001))
  expect(lines()).toEqual(['shop/large.json:1:1 Cannot accept this file: it is over a limit'])
  rmSync(join(root, 'shop/large.json'))
  for (let index = 0; index <= 3; index++) put(`shop/guides/snippets/${index}.txt`, ' '.repeat(1_000_000))
  expect(lines().filter((line) => line.includes('Cannot accept this folder: it is over a limit'))).toHaveLength(1)
})

const site = () =>
  readSite(projectAt(root, {})).problems.map(
    (problem) => formatProblem(problem).split('\n')[0]?.replaceAll(`${root}/`, '') ?? '',
  )

test.each([
  ['', 'site.json:1:1 Cannot parse this file'],
  ['null', 'site.json:1:1 Cannot read "site.json"'],
  ['[]', 'site.json:1:1 Cannot read "site.json"'],
  ['{"url":"javascript:alert(1)"}', 'site.json:1:8 Cannot read "url"'],
  ['{"url":"https://a.example/path"}', 'site.json:1:8 Cannot read "url"'],
  ['{"url":"https://u:p@a.example"}', 'site.json:1:8 Cannot read "url"'],
  ['{"url":7}', 'site.json:1:8 Cannot read "url"'],
  ['{"basePath":"../x"}', 'site.json:1:13 Cannot read "basePath"'],
  ['{"basePath":"/a b"}', 'site.json:1:13 Cannot read "basePath"'],
  ['{"editUrl":"javascript:{path}"}', 'site.json:1:12 Cannot read "editUrl"'],
  ['{"editUrl":"https://x/\\"><script>"}', 'site.json:1:12 Cannot read "editUrl"'],
  ['{"name":"a\\nb"}', 'site.json:1:9 Cannot read "name"'],
  ['{"name":"a\\u202eb"}', 'site.json:1:9 Cannot read "name"'],
  ['{"nmae":"x"}', 'site.json:1:2 Cannot use the field "nmae"'],
  ['{"__proto__":{"polluted":1}}', 'site.json:1:2 Cannot use the field "__proto__"'],
  ['{"moved":{"/a/":"https://evil.example/"}}', 'site.json:1:17 Cannot read "moved./a/"'],
])('SIT-001: site.json %j is refused', (text, line) => {
  put('site.json', text)
  expect(site()[0]?.replace(/:1:\d+ /, ':1:x ')).toBe(line.replace(/:1:\d+ /, ':1:x '))
  expect(Object.keys(Object.prototype)).toEqual([])
})

test.each([
  ['UTF-16', '1:1', Buffer.from('\ufeff{}', 'utf16le')],
  ['bytes that are not UTF-8', '1:2', Buffer.from([0x7b, 0xff, 0x7d])],
])('SIT-002: site.json in %s is refused, not guessed', (_name, place, bytes) => {
  put('site.json', bytes)
  expect(site()).toEqual([`site.json:${place} Cannot decode "site.json"`])
})

test('SIT-003: site.json may follow a byte order mark, and null is absent', () => {
  put('site.json', '\ufeff{"name":"Book","editUrl":null}')
  expect(readSite(projectAt(root, {}))).toMatchObject({ site: { name: 'Book' }, problems: [] })
})

test('SIT-004: a folder in place of site.json, or of the ledger, is a problem and no crash', () => {
  mkdirSync(join(root, 'site.json'))
  mkdirSync(join(root, 'url-ledger.json'))
  expect(site()).toEqual(['site.json:1:1 Cannot use the file "site.json"'])
  expect(readUrlLedger(projectAt(root))?.problems.map(({ kind }) => kind)).toEqual(['unused-file'])
})

test.each([
  ['null'],
  ['{}'],
  ['["/a"]'],
  ['["//evil.example/"]'],
  ['["/a/../b/"]'],
  ['["/a b/"]'],
  ['[7]'],
  ['["/a/",]'],
  [''],
])('SIT-005: the ledger %s is refused', (text) => {
  put('url-ledger.json', text)
  expect(readUrlLedger(projectAt(root))?.problems).toHaveLength(1)
})
