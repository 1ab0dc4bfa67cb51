import { expect, test } from 'vitest'
import { readCounts } from './read-counts'

test.each([
  ['commas, with a heading', 'code,count\nORD-1,12\nORD-2,7\n'],
  ['semicolons and a byte order mark', '\uFEFFcode;hits\r\nORD-1;12\r\nORD-2;7\r\n'],
  ['tabs, the count first', '12\tORD-1\n7\tORD-2'],
  ['spaces, as `uniq -c` writes them', '     12 ORD-1\n      7 ORD-2\n'],
  ['quotes', '"ORD-1","12"\n"ORD-2","7"'],
])('readCounts reads %s', (_, text) => {
  expect(readCounts(text)).toEqual({
    counts: new Map([
      ['ORD-1', 12],
      ['ORD-2', 7],
    ]),
    unread: [],
  })
})

test('readCounts adds up what occurs twice, and names lines without a number', () => {
  expect(readCounts('ORD-1,12\n\nORD-2,many\nORD-1,1')).toEqual({ counts: new Map([['ORD-1', 13]]), unread: [3] })
})

test('readCounts keeps a separator within quotes', () => {
  expect([...readCounts('"a,b",3\n"say ""no""",4').counts]).toEqual([
    ['a,b', 3],
    ['say "no"', 4],
  ])
})
