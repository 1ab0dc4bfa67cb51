import { describe, expect, test } from 'vitest'
import { makeCatalog } from './catalog.fixture'
import { createSearch } from './index'

const params = [{ placeholder: '%v', name: 'key', meaning: 'The key.' }]
const search = createSearch([
  makeCatalog([
    { code: 'KEY-1', title: 'Key is long', statuses: [400], message: 'The key %v is longer than allowed', params },
    { code: 'KEY-2', title: 'Key is taken', statuses: [409], message: 'Somebody else has this key already' },
    { code: 'forbidden', title: 'Insufficient permissions', statuses: [403], message: 'You may not do this' },
    { code: '429', title: 'Too Many Requests', statuses: [429], message: 'The limit of calls was reached' },
  ]),
])

function groups(...lines: readonly string[]) {
  const { groups: all, beside } = search.answer(lines.join('\n'))
  return Object.fromEntries(
    [...all, ...beside].map(({ heard, count, lines: at, occurrences }) => [
      heard,
      {
        count,
        lines: at,
        ids: occurrences.map(({ requestId }) => requestId),
        times: occurrences.map((item) => item.at),
      },
    ]),
  )
}

describe('each record of a log is judged by itself', () => {
  test('a line of JSON below a line of text is a record of its own', () => {
    expect(
      groups(
        '2026-11-20T10:00:00Z INFO started request_id=a0',
        '{"ts":"2026-11-20T10:00:01Z","requestId":"a1","body":{"code":"KEY-1"}}',
        '2026-11-20T10:00:02Z DEBUG cache miss',
        '{"ts":"2026-11-20T10:00:03Z","requestId":"a2","body":{"code":"KEY-2"}}',
      ),
    ).toEqual({
      'KEY-1': { count: 1, lines: [2], ids: ['a1'], times: ['2026-11-20T10:00:01Z'] },
      'KEY-2': { count: 1, lines: [4], ids: ['a2'], times: ['2026-11-20T10:00:03Z'] },
    })
  })

  test('a record that has only the message of an entry is that entry', () => {
    const answer = search.answer(
      [
        '2026-11-20T10:00:00Z ERROR The key colour is longer than allowed',
        '2026-11-20T10:00:01Z INFO Somebody else has this key already, as expected',
        '2026-11-20T10:00:02Z ERROR You may not do this',
      ].join('\n'),
    )
    expect(
      answer.groups.map(({ heard, isMessage, lines, results }) => [heard, isMessage, lines, results[0]?.params]),
    ).toEqual([
      ['KEY-1', true, [1], { key: 'colour' }],
      ['forbidden', true, [3], {}],
    ])
  })

  test('a message and a code of one entry are one group', () => {
    expect(
      groups(
        '2026-11-20T10:00:00Z ERROR KEY-2 at once',
        '2026-11-20T10:00:01Z ERROR Somebody else has this key already',
      ),
    ).toEqual({
      'KEY-2': {
        count: 2,
        lines: [1, 2],
        ids: [undefined, undefined],
        times: ['2026-11-20T10:00:00Z', '2026-11-20T10:00:01Z'],
      },
    })
  })

  test('a word or a number is a code where its own title or message follows', () => {
    const found = groups(
      '2026-11-20T10:00:00Z ERROR failed with 403: forbidden Insufficient permissions',
      '2026-11-20T10:00:01Z ERROR failed with 429: 429 Too Many Requests',
      '2026-11-20T10:00:02Z ERROR answered 429 in 403 ms',
    )
    expect(Object.entries(found).map(([code, { lines }]) => [code, lines])).toEqual([
      ['429', [2]],
      ['forbidden', [1]],
    ])
  })

  test.each([
    ['CSV', '"2026-11-20T10:00:00Z","a1",403,"forbidden","You may not do this"'],
    ['XML', '<error><status>403</status><code>forbidden</code><message>You may not do this</message></error>'],
    ['pairs', 'ts=2026-11-20T10:00:00Z status=403 code=forbidden msg="You may not do this"'],
  ])('a line of %s is a record', (_, line) => {
    const found = groups(line, line.replace('forbidden', 'KEY-2').replace('You may not do this', 'nobody knows'))
    expect(Object.entries(found).map(([code, { lines }]) => [code, lines])).toEqual([
      ['forbidden', [1]],
      ['KEY-2', [2]],
    ])
  })
})

test('a list of messages without a code or a time is many errors, one on each line', () => {
  const { groups: found } = search.answer(
    `user opened settings
--
- The key tier-1 is longer than allowed
session 78dcdc
Somebody else has this key already
2. You may not do this
retrying`,
  )
  expect(found.map(({ heard, lines }) => [heard, lines])).toEqual([
    ['KEY-1', [3]],
    ['KEY-2', [5]],
    ['forbidden', [6]],
  ])
})
