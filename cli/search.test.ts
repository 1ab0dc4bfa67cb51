import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogData, entryData } from '../catalog/content.fixture'
import { temporaryFolder } from '../disk/temporary-folder.fixture'
import { runMain } from './run-main.fixture'

let folder = ''
const command = ['scripts/faultbook.mjs', 'search']
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-search-'))
  const params = [
    { placeholder: '%v', name: 'order', meaning: 'The order.' },
    { placeholder: '%v', name: 'limit', meaning: 'The limit.' },
  ]
  write('shop/catalog.json', catalogData())
  write('shop/order.json', {
    entries: [
      entryData({ code: 'ORD-0007' }),
      entryData({
        code: 'ORD-0010',
        status: 429,
        title: 'Limit reached',
        message: 'Order %v exceeds %v items',
        params,
      }),
      entryData({ code: 'ORD-0012', title: 'Order is late', retired: '2026-01-31', aliases: ['LATE-1'] }),
    ],
  })
  const guide = (title: string) => `---\ntitle: ${title}\nsummary: How to.\norder: 1\n---\n\nCall it once.\n`
  write('shop/guides/cancel.mdx', guide('Cancel an order'))
  write('guides/links.mdx', guide('Link to pages'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('search shows a code, its status and title, and why it is there', () => {
  expect(search('ord 7')).toBe(`shop/ORD-0007  404  Order not found
  this code in another spelling
exit 0`)
})

test('search offers a guide that was asked for, before the codes, also where there are none', () => {
  const guide = 'Cancel an order  /shop/guides/cancel/\n  Guide: Shop\n'
  expect(search('cancel an order')).toBe(`${guide}No errors found.\nexit 3`)
  expect(search('link to pages')).toBe('Link to pages  /guides/links/\n  Guide for API teams\nNo errors found.\nexit 3')
})

test('search shows what was read out of a message', () => {
  expect(search('Order A-17 exceeds 50 items')).toBe(`shop/ORD-0010  429  Limit reached
  the message · order = A-17 · limit = 50
exit 0`)
})

test('search shows what was read out of a paste', () => {
  expect(
    search('HTTP/1.1 429 Too Many Requests\nRetry-After: 30\nX-Request-ID: r-1\n\n{"code":"ORD-0010"}'),
  ).toBe(`Understood: form HTTP response · status 429 Too Many Requests · code ORD-0010

Request ID: r-1
Retry after: 30

shop/ORD-0010  429  Limit reached
  read from what was pasted
exit 0`)
})

test('search marks retired entries and aliases', () => {
  expect(search('late-1')).toBe(`shop/ORD-0012  404  Order is late  retired 2026-01-31
  LATE-1 is another name of this code
exit 0`)
})

test('search offers the nearest codes where it finds nothing', () => {
  expect(search('ORD-0077')).toBe(`No errors found.
Nearest codes, none of them exact:
  shop/ORD-0007  Order not found
  shop/ORD-0012  Order is late
  shop/ORD-0010  Limit reached
exit 3`)
})

test('search without a query says how it is called', () => {
  expect(run([]).status).toBe(2)
  expect(run([]).stderr).toContain('TEXT is missing')
  expect(run(['ORD-1', '--json']).status).toBe(2)
  expect(run(['ORD-1', '--json']).stderr).toContain('--json reads its queries from standard input: leave TEXT out.')
})

test('search - reads a whole response or log from standard input', () => {
  expect(run(['-'], 'HTTP/1.1 429 Too Many Requests\n\n{"code":"ORD-0010"}').stdout).toContain('shop/ORD-0010  429')
})

test('search --json answers line by line, nothing else on standard output', () => {
  const { stdout, status, stderr } = run(['--json'], '"ORD-0007"\n"nothing like it"\n"Order A-1 exceeds 5 items"\n')
  expect(
    stdout,
  ).toBe(`[{"catalog":"shop","code":"ORD-0007","slug":"ORD-0007","score":1,"reason":"exact-code","params":{}}]
[]
[{"catalog":"shop","code":"ORD-0010","slug":"ORD-0010","score":0.6988,"reason":"message","params":{"order":"A-1","limit":"5"}}]
`)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('search --json --answer tells of each code its lines, request ids and times', () => {
  const log = [
    '2026-11-20T10:00:00Z INFO request_id=r-0 started',
    '2026-11-20T10:00:01Z ERROR request_id=r-1 failed with ORD-0010',
    '2026-11-20T10:00:02Z ERROR request_id=r-2 failed with ORD-0010',
  ]
  const { stdout } = run(
    ['--json', '--answer'],
    ['ord 7', log.join('\n'), 'ORD-0077'].map((query) => JSON.stringify(query)).join('\n'),
  )
  const result = { catalog: 'shop', params: {} }
  const near = { ...result, score: 0.1, reason: 'fuzzy' }
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    {
      results: [{ ...result, code: 'ORD-0007', slug: 'ORD-0007', score: 0.97, reason: 'code' }],
      groups: [{ ...result, code: 'ORD-0007', slug: 'ORD-0007', count: 1, lines: [1], requestIds: [], times: [] }],
      suggestions: [],
      unknownCodes: [],
      empty: false,
    },
    {
      results: [{ ...result, code: 'ORD-0010', slug: 'ORD-0010', score: expect.any(Number), reason: 'read-code' }],
      groups: [
        {
          ...result,
          code: 'ORD-0010',
          slug: 'ORD-0010',
          count: 2,
          lines: [2, 3],
          requestIds: ['r-1', 'r-2'],
          times: ['2026-11-20T10:00:01Z', '2026-11-20T10:00:02Z'],
        },
      ],
      suggestions: [],
      unknownCodes: [],
      empty: false,
    },
    {
      results: [],
      groups: [],
      suggestions: ['ORD-0007', 'ORD-0012', 'ORD-0010'].map((code) => ({ ...near, code, slug: code })),
      unknownCodes: ['ORD-0077'],
      empty: true,
    },
  ])
})

test('search --json answers a bad line with an empty list, so that lines stay aligned', () => {
  const { stdout, status, stderr } = run(['--json'], 'ORD-0007\n\n42\n"ord7"')
  expect(stdout).toBe(`[]
[]
[]
[{"catalog":"shop","code":"ORD-0007","slug":"ORD-0007","score":0.97,"reason":"code","params":{}}]
`)
  expect(stderr).toBe(`Line 1: expected a JSON string such as "AUT 7", received "ORD-0007"
Line 2: expected a JSON string such as "AUT 7", received ""
Line 3: expected a JSON string such as "AUT 7", received "42"
`)
  expect(status).toBe(1)
})

function write(path: string, value: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), typeof value === 'string' ? value : JSON.stringify(value))
}

function search(query: string): string {
  const { stdout, status } = run([query])
  return `${stdout}exit ${status}`
}

function run(args: readonly string[], input = '') {
  return spawnSync(process.execPath, [...command, ...args], {
    encoding: 'utf8',
    input,
    env: { ...process.env, FAULTBOOK_CONTENT: folder },
  })
}

test('search says on standard error that codes may be missing where a file cannot be read', async () => {
  const cwd = temporaryFolder({
    'errors/shop/catalog.json': JSON.stringify(catalogData()),
    'errors/shop/order.json': JSON.stringify({ entries: [entryData({ code: 'ORD-0007' })] }),
    'errors/shop/broken.json': '{',
  })
  const { code, out, err } = await runMain({ cwd }, 'search', 'ord7')
  expect([code, out.split('\n')[0]]).toEqual([0, 'shop/ORD-0007  404  Order not found'])
  expect(err).toBe('1 problem in errors: `faultbook check errors` names them. Codes may be missing.\n')
})

test('without a content folder search and explain answer from the catalogs of the package, and both say so', async () => {
  const cwd = temporaryFolder()
  const note =
    'From the catalogs that come with Faultbook: there is no content folder here. FAULTBOOK_CONTENT names one, or the address of a site.\n'
  const found = await runMain({ cwd }, 'search', 'AUT-0011')
  expect([found.code, found.err]).toEqual([0, note])
  expect(found.out).toContain('AUT-0011')
  const explained = await runMain({ cwd }, 'explain', 'AUT-0011', 'AUT-0012')
  expect([explained.code, explained.err]).toEqual([0, note])
})

test('search and explain refuse a content folder that is not there in the same way', async () => {
  const surroundings = { cwd: temporaryFolder(), environment: { FAULTBOOK_CONTENT: 'gone' } }
  const found = await runMain(surroundings, 'search', 'AUT-0011')
  const explained = await runMain(surroundings, 'explain', 'AUT-0011')
  expect([found.code, found.err]).toEqual([2, explained.err])
  expect(explained.code).toBe(2)
})
