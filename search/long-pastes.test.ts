import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cpuTime } from '../catalog/cpu-time.fixture'
import { makeCatalog } from './catalog.fixture'
import { createSearch } from './index'
import { longestQuery } from './paste/cut-paste'

const search = createSearch([
  makeCatalog([
    { code: 'AUT-0010', aliases: ['OLD-0010'] },
    { code: 'AUT-0011' },
    { code: 'order_taken' },
    { code: 'OrderClosed' },
    { code: 'auth/token-expired', slug: 'auth-token-expired' },
    { code: 'user.profile.not_found', slug: 'profile_gone' },
    { code: 'timeout' },
    { code: '50013' },
  ]),
])

/** How a code is written in a paste, and the code. */
const spellings = [
  ['AUT-0010', 'AUT-0010'],
  ['OLD-0010', 'AUT-0010'],
  ['order_taken', 'order_taken'],
  ['OrderClosed', 'OrderClosed'],
  ['auth/token-expired', 'auth/token-expired'],
  ['auth-token-expired', 'auth/token-expired'],
  ['user.profile.not_found', 'user.profile.not_found'],
  ['profile_gone', 'user.profile.not_found'],
  ['code=timeout', 'timeout'],
  ['error code: 50013', '50013'],
] as const

/** The same in other spellings, which count in running text. */
const otherSpellings = [
  ['aut_10', 'AUT-0010'],
  ['AUT 11', 'AUT-0011'],
  ['ORDER_TAKEN', 'order_taken'],
  ['orderClosed', 'OrderClosed'],
] as const

function codes(query: string): readonly string[] {
  return search.search(query).map(({ code }) => code)
}

describe('a paste that is too long to be read whole', () => {
  test('gives a code in its middle', () => {
    const noise = 'x '.repeat(30_000)
    expect(codes(`${noise} AUT-0010 ${noise}`)).toEqual(['AUT-0010'])
  })

  test('gives a code anywhere in any text, with its line', () => {
    const word = fc.stringMatching(/^[a-z.,:=(){}"'[\]-]{1,12}$/)
    const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))
    const lines = fc.array(sentence, { minLength: 1, maxLength: 12 })
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...spellings), lines, place, ([written, code], some, share) => {
        const all = Array.from({ length: Math.ceil((3 * longestQuery) / some.join(' ').length) }, () => some).flat()
        const at = Math.floor(share * all.length)
        const text = [...all.slice(0, at), `then ${written} again`, ...all.slice(at)].join('\n')
        const { groups, beside } = search.answer(text)
        const [group] = [...groups, ...beside].filter(({ results }) => results[0]?.code === code)
        expect(group).toMatchObject({ count: 1, lines: [at + 1] })
      }),
      { numRuns: 60 },
    )
  })

  test('gives a code anywhere in one long line', () => {
    fc.assert(
      fc.property(fc.constantFrom(...spellings, ...otherSpellings), fc.nat(400_000), ([written, code], before) => {
        const text = `${'a b;'.repeat(before / 4)} ${written} ${'a b;'.repeat((400_000 - before) / 4)}`
        expect(codes(text)).toEqual([code])
      }),
      { numRuns: 20 },
    )
  })

  test.each(['xAUT-0010', 'AUT-0010_total', 'AUT-00100', 'the timeout of'])('leaves %s in its middle alone', (text) => {
    const noise = 'x '.repeat(40_000)
    expect(codes(`${noise} ${text} ${noise}`)).toEqual([])
  })

  test('makes no code out of a word that a cut divides', () => {
    for (const length of [32_763, 32_764, 32_765, 32_766])
      expect(codes(`${'x'.repeat(length)}_AUT-0010${'_x'.repeat(20_000)} end`)).toEqual([])
  })

  const time = (number: number): string => new Date(Date.UTC(2026, 10, 20) + 1_000 * number).toISOString()
  const shapes: readonly (readonly [name: string, line: (number: number, code: string) => string])[] = [
    ['text', (number, code) => `${time(number)} ERROR request_id=r-${number} failed with ${code}`],
    ['JSON', (number, code) => JSON.stringify({ time: time(number), requestId: `r-${number}`, error: { code } })],
    ['logfmt', (number, code) => `ts=${time(number)} level=error request_id=r-${number} code=${code}`],
    [
      'escaped JSON',
      (number, code) =>
        `ts=${time(number)} level=error request_id=r-${number} body=${JSON.stringify(JSON.stringify({ code }))}`,
    ],
  ]

  test.each(shapes)('tells of a code in a log of %s its own lines, request ids and times', (_, line) => {
    const wanted = new Map([
      [1_000, 'AUT-0010'],
      [1_500, 'order_taken'],
      [2_000, 'AUT-0010'],
    ])
    const log = Array.from({ length: 3_000 }, (_, number) => line(number, wanted.get(number) ?? 'none'))
    const { groups, occurrence } = search.answer(log.join('\n'))
    expect(occurrence).toEqual({})
    expect(groups.map(({ heard, count, lines, occurrences }) => ({ heard, count, lines, occurrences }))).toEqual([
      {
        heard: 'AUT-0010',
        count: 2,
        lines: [1_001, 2_001],
        occurrences: [1_000, 2_000].map((number) => ({ requestId: `r-${number}`, at: time(number) })),
      },
      {
        heard: 'order_taken',
        count: 1,
        lines: [1_501],
        occurrences: [{ requestId: 'r-1500', at: time(1_500) }],
      },
    ])
  })

  test('offers no request id of another item where items of one long object go over many lines', () => {
    const errors = Array.from({ length: 3_000 }, (_, number) => ({
      requestId: `r-${number}`,
      code: number === 1_500 ? 'AUT-0010' : 'none',
    }))
    const [group] = search.answer(JSON.stringify({ errors }, null, 2)).groups
    expect(group).toMatchObject({ heard: 'AUT-0010', lines: [6_005], occurrences: [{}] })
  })

  test.each<readonly [string, () => string]>([
    ['words', () => 'the order was refused '],
    ['codes', () => 'AUT-0010 '],
    ['lines', () => 'a=b\n'],
    ['objects on one line', () => '{"code":"AUT-0010"},'],
    ['pretty objects', () => '{\n  "code": "AUT-0010"\n},\n'],
    ['escapes', () => '\\u0041UT-0010 '],
    ['backslashes', () => '\\'],
    ['letters and hyphens', () => 'a-'],
  ])('is read in a time that grows with it: 5 MB of %s', (_, piece) => {
    const text = `x ${piece().repeat(5_000_000 / piece().length)} order_taken`
    expect(cpuTime(() => void expect(codes(text)).toContain('order_taken'))).toBeLessThan(5_000)
  })
})
