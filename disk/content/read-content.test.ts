import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { catalogData, entriesFile, mdxFile } from '../../catalog/content.fixture'
import { formatProblem } from '../../catalog/model/problem'
import { projectAt } from '../project-at.fixture'
import { temporaryFolder } from '../temporary-folder.fixture'
import { readContent } from './read-content'

afterEach(() => vi.unstubAllEnvs())

const catalog = JSON.stringify(catalogData())
const order = entriesFile([{}]).text
const good = { 'shop/catalog.json': catalog, 'shop/order.json': order }

/** What an author reads of a folder with these files, paths below the folder. */
function reportOf(folder: string): string {
  return readContent(projectAt(folder)).problems.map(formatProblem).join('\n').replaceAll(`${folder}/`, '')
}

test('readContent reads catalogs, entries in both forms and at any depth, guides and snippets', () => {
  const folder = temporaryFolder({
    ...good,
    'shop/deep/er/ORD-2.mdx': mdxFile().text.replaceAll('ORD-1', 'ORD-2').replace('- The ID is', '- This ID is'),
    'shop/guides/retry.mdx': '---\ntitle: "Retry"\nsummary: "When to retry."\n---\n\n## How\n',
    'shop/guides/snippets/a/retry.ts': 'export {}\n',
    'shop/README.md': 'For authors.',
    'shop/.draft.json': 'hidden',
    'site.json': '{}',
    'README.md': 'For authors.',
    '.hidden/catalog.json': 'hidden',
  })
  const { catalogs, problems } = readContent(projectAt(folder))
  expect(problems).toEqual([])
  expect(catalogs.map(({ slug }) => slug)).toEqual(['shop'])
  expect(catalogs[0]?.entries.map((entry) => entry.code)).toEqual(['ORD-2', 'ORD-1'])
  expect(catalogs[0]?.guides.map(({ slug, snippets }) => [slug, snippets])).toEqual([
    ['retry', [{ file: 'a/retry.ts', text: 'export {}\n' }]],
  ])
})

test('readContent names a folder that is missing, empty, or a file', () => {
  const folder = temporaryFolder({ 'a-file': '' })
  const path = (name: string) => join(folder, name)
  mkdirSync(path('empty'))
  const words = ['none', 'no such folder', 'a file']
  const made = `, or have it made: faultbook init ${path('missing')}`
  for (const [index, name] of ['empty', 'missing', 'a-file'].entries()) {
    expect(readContent(projectAt(path(name))).problems.map(formatProblem)).toEqual([
      [
        `${path(name)}:1:1 Cannot find a catalog in "${path(name)}"`,
        '    expected: a folder with one folder for each catalog',
        `    received: ${words[index]}`,
        `    write:    ${path(name)}/my-api/catalog.json${name === 'missing' ? made : ''}`,
      ].join('\n'),
    ])
  }
})

test('readContent names every file that has no use in its place', () => {
  const folder = temporaryFolder({
    ...good,
    'stray.json': '{}',
    'shop/notes.md': '',
    'shop/order.yaml': '',
    'shop/guides/retry.md': '',
    'shop/guides/more/deep.mdx': '',
  })
  expect(reportOf(folder)).toMatchInlineSnapshot(`
    "shop/guides/more/deep.mdx:1:1 Cannot use the file "guides/more/deep.mdx"
        expected: catalog.json, entries as .json or .mdx, guides/*.mdx and guides/snippets/
        received: "guides/more/deep.mdx"
        write:    nothing here
    shop/guides/retry.md:1:1 Cannot use the file "guides/retry.md"
        expected: catalog.json, entries as .json or .mdx, guides/*.mdx and guides/snippets/
        received: "guides/retry.md"
        write:    guides/retry.mdx
    shop/notes.md:1:1 Cannot use the file "notes.md"
        expected: catalog.json, entries as .json or .mdx, guides/*.mdx and guides/snippets/
        received: "notes.md"
        write:    notes.mdx
    shop/order.yaml:1:1 Cannot use the file "order.yaml"
        expected: catalog.json, entries as .json or .mdx, guides/*.mdx and guides/snippets/
        received: "order.yaml"
        write:    nothing here
    stray.json:1:1 Cannot use the file "stray.json"
        expected: catalogs in folders of their own, and beside them site.json
        received: "stray.json"
        write:    nothing here"
  `)
})

test('readContent refuses a catalog folder without catalog.json', () => {
  expect(reportOf(temporaryFolder({ 'shop/order.json': order }))).toMatchInlineSnapshot(`
    "shop:1:1 Cannot do without "catalog.json"
        expected: catalog.json in the folder of each catalog
        received: none
        write:    { "name": "…", "summary": "…", "envelope": { … }, "families": [ … ] }"
  `)
})

test.each([
  ['UTF-16 (little endian)', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(order, 'utf16le')])],
  ['UTF-16 (big endian)', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(order, 'utf16le').swap16()])],
  ['UTF-16 without a byte order mark', Buffer.from(order, 'utf16le')],
  ['the byte 0xD6, which is not UTF-8 there', Buffer.from(order.replace('Order', 'Ördér'), 'latin1')],
])('readContent refuses a file of %s, and says nothing else of it', (received, bytes) => {
  const folder = temporaryFolder({ 'shop/catalog.json': catalog, 'shop/order.json': bytes })
  const { problems } = readContent(projectAt(folder))
  expect(
    problems.map((problem) => ({ kind: problem.kind, received: problem.received, file: problem.place.file })),
  ).toEqual([{ kind: 'encoding', received, file: join(folder, 'shop/order.json') }])
})

test('readContent refuses a file of more than 25 MB without reading it, and says nothing else of it', () => {
  const folder = temporaryFolder({ 'shop/catalog.json': catalog, 'shop/order.json': '' })
  truncateSync(join(folder, 'shop/order.json'), 25_000_001)
  expect(reportOf(folder)).toMatchInlineSnapshot(`
    "shop/order.json:1:1 Cannot accept this file: it is over a limit
        expected: at most 25000000 bytes
        received: 25000001 bytes
        write:    several files, one for each family, or a larger "limits": { "fileMegabytes": … } in site.json"
  `)
})

test('readContent refuses a folder of more bytes than site.json allows, once', () => {
  const files = Array.from({ length: 12 }, (_, index) => [`shop/guides/snippets/${index}.txt`, 'x'.repeat(500_000)])
  const site = '{ "limits": { "folderMegabytes": 4 } }'
  const report = reportOf(temporaryFolder({ ...good, 'site.json': site, ...Object.fromEntries(files) }))
  expect(report).toMatchInlineSnapshot(`
    "shop/guides/snippets/5.txt:1:1 Cannot accept this folder: it is over a limit
        expected: at most 4000000 bytes in the content folder
        received: more up to this file
        write:    less, or a larger "limits": { "folderMegabytes": … } in site.json"
  `)
})

test('readContent goes on where a file cannot be read, and does not follow a circle of links', () => {
  const folder = temporaryFolder(good)
  symlinkSync('nowhere', join(folder, 'shop/lost.json'))
  symlinkSync('..', join(folder, 'shop/circle'))
  symlinkSync('shop', join(folder, 'again'))
  expect(reportOf(folder)).toMatchInlineSnapshot(`
    "again/circle:1:1 Cannot use the file "again/circle"
        expected: a folder
        received: a link to a folder that contains it
        write:    nothing here: remove the link
    again/lost.json:1:1 Cannot use the file "again/lost.json"
        expected: a file that can be read
        received: a link to nowhere, or a file that has just gone (ENOENT)
        write:    the file itself, or nothing here
    shop/circle:1:1 Cannot use the file "shop/circle"
        expected: a folder
        received: a link to a folder that contains it
        write:    nothing here: remove the link
    shop/lost.json:1:1 Cannot use the file "shop/lost.json"
        expected: a file that can be read
        received: a link to nowhere, or a file that has just gone (ENOENT)
        write:    the file itself, or nothing here"
  `)
})

test('a guide that shows a snippet which is there and cannot be read has no fault of its own', () => {
  const shown = ['big.ts', 'latin.ts', 'out.ts', 'gone.ts', 'deep/out.ts']
  const guide = (title: string) =>
    `---\ntitle: "${title}"\nsummary: "When to retry."\n---\n\n${shown.map((file) => `<Snippet file="${file}" />`).join('\n\n')}\n`
  const folder = temporaryFolder({
    ...good,
    'shop/guides/retry.mdx': guide('Retry'),
    'guides/retry.mdx': guide('All'),
    'shop/guides/snippets/deep/a.ts': '',
    'guides/snippets/deep/a.ts': '',
  })
  for (const snippets of [join(folder, 'shop/guides/snippets'), join(folder, 'guides/snippets')]) {
    writeFileSync(join(snippets, 'big.ts'), Buffer.alloc(25_000_001, 'a'))
    writeFileSync(join(snippets, 'latin.ts'), Buffer.from([0x2f, 0x2f, 0xe9, 0x0a]))
    for (const name of ['out.ts', 'deep/out.ts']) symlinkSync('/etc/hosts', join(snippets, name))
    symlinkSync('nowhere', join(snippets, 'gone.ts'))
  }
  const faulty = readContent(projectAt(folder)).problems.map(({ place }) => place.file.replace(`${folder}/`, ''))
  expect(faulty.sort()).toEqual(
    ['guides/snippets/', 'shop/guides/snippets/'].flatMap((at) => shown.map((file) => `${at}${file}`)).sort(),
  )
})

test('a folder instead of the ledger is one fault, and site.json is judged with the site', () => {
  const folder = temporaryFolder({ ...good, 'url-ledger.json/a.txt': '', 'site.json/a.txt': '' })
  expect(reportOf(folder)).toBe(
    [
      'url-ledger.json:1:1 Cannot use the file "url-ledger.json"',
      '    expected: a file',
      '    received: a folder',
      '    write:    a file, or nothing here',
    ].join('\n'),
  )
})
