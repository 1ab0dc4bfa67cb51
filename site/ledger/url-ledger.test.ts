import { expect, test } from 'vitest'
import { formatProblem } from '../../catalog/model/problem'
import { impliedMoves } from './implied-moves'
import { formatUrlLedger, lostUrls, parseUrlLedger } from './url-ledger'

const file = (text: string) => ({ path: 'content/url-ledger.json', text })

test('formatUrlLedger sorts, and parseUrlLedger reads it back with the line of each row', () => {
  const text = formatUrlLedger(['/shop/B/', '/', '/shop/A/', '/shop/B/'])
  expect(text).toBe('[\n  "/",\n  "/shop/A/",\n  "/shop/B/"\n]\n')
  const { rows, problems } = parseUrlLedger(file(text))
  expect(rows.map(({ path, place }) => `${place.line} ${path}`)).toEqual(['2 /', '3 /shop/A/', '4 /shop/B/'])
  expect(problems).toEqual([])
})

test('lostUrls names the row, and what heals it', () => {
  const { rows } = parseUrlLedger(file('[\n"/shop/OLD-1/",\n"/shop/family/old/",\n"/e/a/b/",\n"/shop/NEW-1/"\n]'))
  expect(lostUrls(rows, new Set(['/shop/NEW-1/'])).map(formatProblem)).toEqual([
    [
      'content/url-ledger.json:2:1 Cannot give up the address "/shop/OLD-1/": it was published',
      '    expected: a page, an alias or a tombstone at every address that was ever published',
      '    received: nothing at this one',
      '    write:    the code as it was: keep it, alias it ("aliases": ["OLD-1"] at the code that it is now) or retire it ("retired": "2026-01-31")',
    ].join('\n'),
    [
      'content/url-ledger.json:3:1 Cannot give up the address "/shop/family/old/": it was published',
      '    expected: a page, an alias or a tombstone at every address that was ever published',
      '    received: nothing at this one',
      '    write:    the page as it was: keep it, or say in site.json where it went: "moved": { "/shop/family/old/": "/…/" }',
    ].join('\n'),
    [
      'content/url-ledger.json:4:1 Cannot give up the address "/e/a/b/": it was published',
      '    expected: a page, an alias or a tombstone at every address that was ever published',
      '    received: nothing at this one',
      '    write:    the code as it was: keep it, alias it ("aliases": ["a/b"] at the code that it is now) or retire it ("retired": "2026-01-31")',
    ].join('\n'),
  ])
})

test('the page of a status that no code has any more leads to the list that is left', () => {
  const paths = ['/status/504/', '/shop/status/504/', '/gone/status/504/', '/shop/family/old/', '/status/409/']
  const published = new Set(['/status/', '/shop/', '/status/409/'])
  expect(impliedMoves(paths, published)).toEqual({ '/status/504/': '/status/', '/shop/status/504/': '/shop/' })
  const { rows } = parseUrlLedger(file(JSON.stringify(paths)))
  expect(lostUrls(rows, published).map(({ subject }) => subject)).toEqual(['/gone/status/504/', '/shop/family/old/'])
})

test('parseUrlLedger refuses what is no list of paths, and leaves nothing out silently', () => {
  const faults = (text: string) =>
    parseUrlLedger(file(text)).problems.map((problem) => formatProblem(problem).split('\n')[0])
  expect(faults('[\n"/a/",\n"b",\n7,\n"/c /"\n]')).toEqual([
    'content/url-ledger.json:3:1 Cannot read the address "b"',
    'content/url-ledger.json:4:1 Cannot read the address 7',
    'content/url-ledger.json:5:1 Cannot read the address "/c /"',
  ])
  expect(faults('{}')).toEqual(['content/url-ledger.json:1:1 Cannot read the address the ledger'])
  expect(faults('[\n<<<<<<< HEAD\n"/a/"\n]')[0]).toMatch(/^content\/url-ledger\.json:2:1 Cannot parse this JSON/)
})

test('lostUrls says what heals an address whose case alone has changed', () => {
  const { rows } = parseUrlLedger(file('["/shop/ord-1/", "/e/ord-1/", "/shop/family/Old/"]'))
  const published = new Set(['/shop/ORD-1/', '/e/ORD-1/', '/shop/family/old/'])
  expect(lostUrls(rows, published).map(({ received, write }) => [received, write])).toEqual([
    ['one in other letters: /shop/ORD-1/', 'the code under its former path ("slug": "ord-1")'],
    ['one in other letters: /e/ORD-1/', 'the code under its former path ("slug": "ord-1")'],
    ['one in other letters: /shop/family/old/', 'the page under its former name'],
  ])
})

test('parseUrlLedger asks for a list where the file is empty', () => {
  expect(parseUrlLedger(file('')).problems.map(({ expected, received }) => [expected, received])).toEqual([
    ['a list of addresses', 'an empty file'],
  ])
})
