import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCatalog } from '../../catalog/made-catalog.fixture'
import { readAccessLine } from './read-access-log'
import { AccessCount } from './verify-access'

describe('a line of an access log', () => {
  test.each([
    [
      'nginx and Apache',
      '203.0.113.7 - - [20/Nov/2026:10:00:00 +0000] "GET /shop/ORD-0001/?from=log HTTP/1.1" 200 5120 "-" "curl/8"',
      { path: '/shop/ORD-0001/', status: 200 },
    ],
    [
      'the common form',
      '203.0.113.7 - - [20/Nov/2026:10:00:00 +0000] "GET /shop/ORD-0001/ HTTP/2" 404 0',
      { path: '/shop/ORD-0001/', status: 404 },
    ],
    [
      'Caddy',
      '{"level":"info","request":{"method":"GET","uri":"/shop/ORD-0001/#x"},"status":200}',
      { path: '/shop/ORD-0001/', status: 200 },
    ],
    [
      'a request that reads nothing',
      '203.0.113.7 - - [20/Nov/2026:10:00:00 +0000] "POST /shop/ HTTP/1.1" 405 0',
      'other',
    ],
    [
      'a request for the head of a page alone',
      '203.0.113.7 - - [20/Nov/2026:10:00:00 +0000] "HEAD /shop/ HTTP/1.1" 200 0',
      'other',
    ],
    ['no log', 'hello', undefined],
    ['JSON of something else', '{"a":1}', undefined],
  ])('of %s', (_, line, expected) => {
    expect(readAccessLine(line)).toEqual(expected)
  })

  test('never throws', () => {
    fc.assert(fc.property(fc.string(), (line) => void readAccessLine(line)))
    fc.assert(fc.property(fc.json(), (line) => void readAccessLine(line)))
  })
})

const catalogs = [
  makeCatalog([{ code: 'ORD-0001', aliases: ['OLD-1'] }, { code: 'ORD-0002' }]),
  makeCatalog([{ code: 'ORD-0002' }], { slug: 'other' }),
]

function count(...requests: readonly string[]) {
  const meant = (path: string) => (path.includes('ORD') ? '/shop/ORD-0001/' : undefined)
  const access = new AccessCount({ catalogs, basePath: '/docs', pages: new Set(['/shop/']), meant })
  for (const [index, request] of requests.entries()) {
    const [path = '', status = '200'] = request.split(' ')
    access.add(`h - - [d] "GET ${path} HTTP/1.1" ${status} 0`, { file: 'access.log', line: index + 1, column: 1 })
  }
  const { counts, findings, requests: read } = access.report()
  return {
    counts: counts.map(({ entry, count: times }) => `${entry.catalog}/${entry.code} ${times}`),
    findings: findings.map(({ place, received, write }) => `${place.line}: ${received}; ${write}`),
    read,
  }
}

test('codes are counted at their page, in all forms, by their aliases and by short links', () => {
  const asked = [
    '/docs/shop/ORD-0001/',
    '/docs/shop/ORD-0001',
    '/docs/shop/ORD-0001/index.json',
    '/docs/shop/OLD-1/',
    '/docs/e/ORD-0001/',
    '/docs/other/ORD-0002/',
  ]
  expect(count(...asked)).toEqual({ counts: ['shop/ORD-0001 5', 'other/ORD-0002 1'], findings: [], read: 6 })
})

test('a short link of several codes counts for none, nor does what is outside of the site', () => {
  expect(count('/docs/e/ORD-0002/', '/shop/ORD-0001/', '/docs/assets/page.js').counts).toEqual([])
})

test('a redirect does not count beside the page that it leads to; a page that has not changed does', () => {
  const asked = [
    '/docs/shop/OLD-1/ 301',
    '/docs/e/ORD-0001/ 308',
    '/docs/shop/ORD-0001 301',
    '/docs/shop/ORD-0001/ 304',
  ]
  expect(count(...asked).counts).toEqual(['shop/ORD-0001 1'])
})

test('an address in another case counts with its code', () => {
  expect(count('/docs/shop/ord-0001/ 404', '/docs/SHOP/OLD-1 404')).toMatchObject({
    counts: ['shop/ORD-0001 2'],
    findings: [],
  })
})

test('what is escaped behind a path is not repeated, and the code counts', () => {
  const read = count('/docs/shop/ORD-0001/%3Ftoken%3Ds3cr3t', '/docs/shop/ORD-1/%23p.name%3DAda 404')
  expect(read.counts).toEqual(['shop/ORD-0001 1'])
  expect(read.findings).toEqual([expect.stringContaining('1 request for /docs/shop/ORD-1/;')])
  expect(JSON.stringify(read)).not.toMatch(/s3cr3t|Ada/)
})

test('an address without a page is a finding where it means a page; what scanners ask for is none', () => {
  expect(
    count('/docs/shop/ORD-1 404', '/docs/shop/ORD-1/ 404', '/docs/wp-login.php 404', '/docs/cgi-bin/ 404').findings,
  ).toEqual([
    '1: 2 requests for /docs/shop/ORD-1; an alias, or "moved": { "/shop/ORD-1/": "/shop/ORD-0001/" } in site.json, if /shop/ORD-0001/ is what was meant',
  ])
})
