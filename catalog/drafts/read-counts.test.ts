import { describe, expect, test } from 'vitest'
import { readCounts } from './read-counts'

const known = new Set(['ORD-1', 'ORD-2', 'shop/ORD-3', '20003'])
const read = (text: string) => readCounts(text, (name) => known.has(name))
const counts = (text: string) => [...read(text).counts]

test.each([
  ['commas, with a heading', 'code,count\nORD-1,12\nORD-2,7\n'],
  ['semicolons and a byte order mark', '\uFEFFcode;hits\r\nORD-1;12\r\nORD-2;7\r\n'],
  ['tabs, the count first', '12\tORD-1\n7\tORD-2'],
  ['spaces, as `uniq -c` writes them', '     12 ORD-1\n      7 ORD-2\n'],
  ['quotes', '"ORD-1","12"\n"ORD-2","7"'],
  ['the separator in a line of its own', 'sep=;\ncode;count\nORD-1;12\nORD-2;7\n'],
  ['a table of Markdown', '| Code | Count |\n|------|------:|\n| ORD-1 | 12 |\n| ORD-2 | 7 |\n'],
  ['bars', 'code|count\nORD-1|12\nORD-2|7'],
  ['a cell of several lines', 'code,title,count\nORD-1,"Order\ngone, or paid",12\nORD-2,"a ""b""",7'],
])('readCounts reads %s', (_, text) => {
  expect(read(text)).toEqual({
    counts: new Map([
      ['ORD-1', 12],
      ['ORD-2', 7],
    ]),
    unread: [],
  })
})

describe('the column of the counts is', () => {
  test.each([
    ['that of its heading, wherever it is', 'code,count,customers\nORD-1,50,1\nORD-2,3,900'],
    [
      'that of its heading beside numbers and dates',
      'code;customers;tickets;last_seen\nORD-1;9;50;2026-01-31\nORD-2;9;3;',
    ],
    ['that with a word of its heading', 'Error code,HTTP status,Ticket count\nORD-1,404,50\nORD-2,409,3'],
    ['that with a word in a heading of another style', 'errorCode,lastYear,hitCount\nORD-1,1,50\nORD-2,2,3'],
    ['without a known heading the only one with numbers', 'code,team,customers\nORD-1,shop,50\nORD-2,pay,3'],
    ['without a heading the only one with numbers', '2026-01-31,50,ORD-1\n2026-01-31,3,ORD-2'],
  ])('%s', (_, text) => {
    expect(counts(text)).toEqual([
      ['ORD-1', 50],
      ['ORD-2', 3],
    ])
  })
})

describe('the column of the codes is', () => {
  test.each([
    ['that of its heading', 'title,code,count\nGone,NEW-1,50', 'NEW-1'],
    ['that with documented codes, where its heading names another one', 'code,error,count\n404,ORD-1,50', 'ORD-1'],
    ['that with documented codes, without a heading', 'Gone\tshop/ORD-3\t50', 'shop/ORD-3'],
    ['that with documented codes, where these are numbers', '50,20003', '20003'],
    ['the first one without numbers', '50,NEW-1', 'NEW-1'],
  ])('%s', (_, text, code) => {
    expect(counts(text)).toEqual([[code, 50]])
  })
})

test.each(['"7,000"', '7 000', '7\u202F000', '7.000', "7'000", '7000.0', '7_000', '7000'])(
  '%s is seven thousand',
  (written) => {
    const text = `code;count\nORD-1;${written}`
    expect(counts(text)).toEqual([['ORD-1', 7000]])
  },
)

test('readCounts adds up what occurs twice, and says which rows it does not count, and why', () => {
  expect(read('ORD-1,12\n\nORD-2,many\nORD-1,1\n,3\nORD-2')).toEqual({
    counts: new Map([['ORD-1', 13]]),
    unread: [
      { line: 3, column: 7, expected: 'a whole number in the column 2', received: '"many"' },
      { line: 5, column: 1, expected: 'a code in the column 1', received: 'nothing' },
      { line: 6, column: 1, expected: 'a whole number in the column 2', received: 'nothing' },
    ],
  })
  expect(read('code;tickets\nORD-1;-3\nORD-2;2').unread).toEqual([
    { line: 2, column: 7, expected: 'a whole number in the column tickets', received: '"-3"' },
  ])
})

test('a row with more cells than the heading is not counted: its number may be cut in two', () => {
  expect(read('code,count\nORD-1,7,000\nORD-2,3,')).toEqual({
    counts: new Map([['ORD-2', 3]]),
    unread: [
      {
        line: 2,
        column: 9,
        expected: '2 columns, as in the heading; a value with the separator in it in quotes',
        received: '3 columns',
      },
    ],
  })
})

test('a heading alone is a list in which nothing was asked for', () => {
  expect(read('code,count\n')).toEqual({ counts: new Map(), unread: [] })
})

describe('nothing is counted', () => {
  const expected = 'one column with counts, which a heading names, and one with codes'

  test.each([
    ['in an empty file', '\n', 1, 'an empty file'],
    [
      'where two columns have numbers, and no heading says more',
      'code,a,b\nORD-1,1,2',
      1,
      'the columns "code", "a", "b"',
    ],
    ['where no column has numbers', '\ncode,title\nORD-1,Gone', 2, 'the columns "code", "title"'],
    ['in a list of codes alone', 'ORD-1\nORD-2', 1, 'the columns "ORD-1"'],
  ])('%s', (_, text, line, received) => {
    expect(read(text)).toEqual({ counts: new Map(), unread: [], fault: { line, column: 1, expected, received } })
  })

  test('where the column that is named so has none', () => {
    expect(read('code,count,last_seen\nORD-1,many,2026\nORD-2,few,2026').fault).toEqual({
      line: 2,
      column: 7,
      expected: 'a whole number in the column count',
      received: '"many"',
    })
  })
})

test('readCounts keeps a separator within quotes', () => {
  expect(counts('"a,b",3\n"say ""no""",4')).toEqual([
    ['a,b', 3],
    ['say "no"', 4],
  ])
})
