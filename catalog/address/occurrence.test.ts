import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutUnsafe } from '../text/unsafe-character'
import { readOccurrence } from './occurrence'
import { occurrenceFragment } from './occurrence-fragment'

/** Reads as the entry page does. */
function read(link: string, params: readonly string[] = ['user', 'key']) {
  const [rest = '', fragment = ''] = link.split(/#(.*)/s)
  return readOccurrence(new URLSearchParams(fragment), new URLSearchParams(rest.split(/\?(.*)/s)[1] ?? ''), params)
}

function values(link: string, params?: readonly string[]) {
  return read(link, params).arguments.map(({ name, value }) => `${name}=${value}`)
}

test('readOccurrence gives params in the order of the message, then request id and time', () => {
  expect(read('#at=2026-11-20T10:00:00Z&request_id=7f3c&p.key=a+b%26c&p.user=j%C3%BCrg')).toEqual({
    arguments: [
      { kind: 'param', name: 'user', value: 'jürg', isCut: false },
      { kind: 'param', name: 'key', value: 'a b&c', isCut: false },
      { kind: 'request_id', name: 'request_id', value: '7f3c', isCut: false },
      { kind: 'at', name: 'at', value: '2026-11-20T10:00:00Z', isCut: false },
    ],
    more: 0,
  })
})

test('readOccurrence ignores unknown names, whatever they are called', () => {
  expect(values('#p.nobody=1&user=2&p.__proto__=3&p.constructor=4&causes&utm_source=x')).toEqual([])
})

test('readOccurrence tells an empty value from a missing one', () => {
  expect(values('#p.key=&request_id')).toEqual(['key=', 'request_id='])
})

test('readOccurrence takes the first of two values', () => {
  expect(values('#p.key=1&p.key=2')).toEqual(['key=1'])
})

test('readOccurrence reads args[] of the query in the order of the params; the fragment comes first', () => {
  expect(values('?args[]=ann&args%5B%5D=tier')).toEqual(['user=ann', 'key=tier'])
  expect(values('?args[]=ann&args[]=tier#p.user=eve')).toEqual(['user=eve', 'key=tier'])
  expect(values('?args[]=&args[]=tier')).toEqual(['user=', 'key=tier'])
})

test('readOccurrence counts what it does not show', () => {
  const link = `?${Array(1000)
    .fill(`args[]=${'x'.repeat(250)}`)
    .join('&')}`
  const names = Array.from({ length: 30 }, (_, index) => `n${index}`)
  expect(read(link)).toMatchObject({ arguments: [{ isCut: true }, { isCut: true }], more: 998 })
  const many = read(`${link}#request_id=1`, names)
  expect(many.arguments.map(({ value }) => value.length)).toEqual([...Array(19).fill(200), 1])
  expect(many.more).toBe(981)
})

test('readOccurrence cuts at 200 characters and halves none', () => {
  expect(read(`#p.key=${'😀'.repeat(201)}`).arguments).toEqual([
    { kind: 'param', name: 'key', value: '😀'.repeat(200), isCut: true },
  ])
  expect(read(`#p.key=${'😀'.repeat(200)}`).arguments[0]?.isCut).toBe(false)
})

test('readOccurrence keeps every script and takes control and bidirectional characters out', () => {
  expect(values('#p.user=مرحبا&p.key=你好👩‍💻')).toEqual(['user=مرحبا', 'key=你好👩‍💻'])
  expect(values('#p.key=a%00b%1B[31mc%E2%80%AEd%E2%81%A6e%EF%BB%BF%7F')).toEqual(['key=ab[31mcde'])
  expect(values('#p.key=one%0D%0Atwo%09three')).toEqual(['key=one two three'])
})

test('readOccurrence takes out whatever a reader cannot see, by the rule that holds for the content', () => {
  const tags = [...'IGNORE'].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')
  const hidden = `a\u00ad\u3164\u2028\ufffc\ue000\u0378${tags}b`
  expect(values(`#p.key=${encodeURIComponent(hidden)}`)).toEqual(['key=a b'])
  expect(values(`#p.key=${encodeURIComponent(`o${'\u0301'.repeat(50)}`)}`)).toEqual([`key=o${'\u0301'.repeat(8)}`])
  expect(values('#p.key=می‌خواهم ❤️ 👩‍💻')).toEqual(['key=می‌خواهم ❤️ 👩‍💻'])
})

test('readOccurrence reads again what is left where something was taken out', () => {
  // Without what is between them the marks are a pile.
  const pile = `o${`${'\u0301'.repeat(6)}\u200b`.repeat(4)}`
  expect(values(`#p.key=${encodeURIComponent(pile)}`)).toEqual([`key=o${'\u0301'.repeat(8)}`])
})

test('readOccurrence reads malformed encoding as URLSearchParams does', () => {
  expect(values('#p.key=%E0%A4%A&p.user=%')).toEqual(['user=%', 'key=\uFFFD%A'])
})

const clean = fc
  .string({ unit: 'binary', maxLength: 100 })
  .map((text) => withoutUnsafe(text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '')))

test('what occurrenceFragment writes, readOccurrence reads', () => {
  fc.assert(
    fc.property(clean, clean, fc.option(clean, { nil: undefined }), (user, key, requestId) => {
      const pairs: [string, string][] = [
        ['user', user],
        ['key', key],
      ]
      expect(values(occurrenceFragment(pairs, requestId))).toEqual([
        `user=${user}`,
        `key=${key}`,
        ...(requestId === undefined ? [] : [`request_id=${requestId}`]),
      ])
    }),
  )
})

test('occurrenceFragment encodes as URLSearchParams does', () => {
  fc.assert(
    fc.property(clean, (value) => {
      expect(occurrenceFragment([['key', value]])).toBe(`#${new URLSearchParams([['p.key', value]])}`)
    }),
  )
  expect(occurrenceFragment([])).toBe('')
})

test('readOccurrence never throws and never shows more than it may', () => {
  const part = fc.string({ unit: 'binary', maxLength: 300 })
  fc.assert(
    fc.property(part, part, (query, fragment) => {
      const { arguments: shown } = read(`?args[]=${query}#p.key=${fragment}&at=${fragment}`)
      for (const { value } of shown) {
        expect([...value].length).toBeLessThanOrEqual(200)
        expect(value).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u)
      }
    }),
  )
  expect(() => occurrenceFragment([['key', '\uD800']])).not.toThrow()
})
