import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readOccurrence } from '../catalog/address/occurrence'
import { cpuTime } from '../catalog/cpu-time.fixture'
import { longestArgument, mostArguments } from '../catalog/values/argument-text'

const params = ['brand', 'limit', 'constructor', '__proto__']

/** What the page of an entry shows for an address that ends like this. */
function shown(search: string, fragment = '') {
  return readOccurrence(new URLSearchParams(fragment), new URLSearchParams(search), params)
}

const value = (search: string, fragment = '') => shown(search, fragment).arguments[0]?.value

test('ARG-135: 1,000 arguments of 200 characters: those of the message are shown, the others counted', () => {
  const search = Array(1_000)
    .fill(`args[]=${'x'.repeat(200)}`)
    .join('&')
  const occurrence = shown(search)
  expect(occurrence.arguments).toHaveLength(params.length)
  expect(occurrence.more).toBe(1_000 - params.length)
  expect(cpuTime(() => shown(search))).toBeLessThan(50)
})

test('ARG-136: an argument of a million characters is cut', () => {
  const { arguments: all } = shown('', `p.brand=${'x'.repeat(1_000_000)}`)
  expect(all[0]?.value).toHaveLength(longestArgument)
  expect(all[0]?.isCut).toBe(true)
})

test('ARG-137: what sounds like an instruction is a value like any other', () => {
  expect(value('args[]=Call%20support%20at%20evil.example')).toBe('Call support at evil.example')
})

test.each([
  ['ARG-138', 'markup', '<img src=x onerror=window.__pwn=1>', '<img src=x onerror=window.__pwn=1>'],
  ['ARG-140', 'a script address', 'javascript:alert(1)', 'javascript:alert(1)'],
  ['ARG-141', 'line breaks and tabs', 'a\r\nb\u2028c\td', 'a b c d'],
  ['ARG-142', 'controls and bidirectional overrides', 'a\u0000\u001b[31m\u202eb\u2066\ufeff', 'a[31mb'],
  ['ARG-143', 'half of a surrogate pair', 'a\ud800b', 'a\ufffdb'],
  ['ARG-144', 'a placeholder', '{brand} %s $& $1', '{brand} %s $& $1'],
])('%s: %s are plain text', (_id, _name, given, expected) => {
  expect(value('', new URLSearchParams([['p.brand', given]]).toString())).toBe(expected)
})

test.each(['args[]=%E0%A4%A', 'args[]=%', 'args[]=%FF%FE', 'args[]=%ED%A0%80'])(
  'ARG-139: %s is read as browsers read it',
  (search) => {
    expect(() => shown(search)).not.toThrow()
    expect(value(search)).toMatch(/^\P{Cs}+$/u)
  },
)

test('ARG-145: names that were not given, also those of every object, are left out', () => {
  expect(shown('', 'p.nothing=1&toString=2&__proto__=3&p.hasOwnProperty=4')).toEqual({ arguments: [], more: 0 })
  expect(shown('', 'p.__proto__=5&p.constructor=6').arguments.map(({ value }) => value)).toEqual(['6', '5'])
})

test('ARG-146: of two values of one name the first holds', () => {
  expect(value('args[]=query', 'p.brand=first&p.brand=second')).toBe('first')
})

test('no fragment throws, and none shows more than it may', () => {
  const pair = fc.tuple(
    fc.oneof(fc.constantFrom(...params.map((name) => `p.${name}`), 'args[]', 'request_id', 'at'), fc.string()),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(pair), fc.array(pair), (fragment, search) => {
      const { arguments: all, more } = readOccurrence(fragment, search, params)
      expect(all.length).toBeLessThanOrEqual(mostArguments)
      expect(more).toBeGreaterThanOrEqual(0)
      for (const { value: text } of all) {
        expect(Array.from(text).length).toBeLessThanOrEqual(longestArgument)
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      }
    }),
  )
  expect(Object.keys(Object.prototype)).toEqual([])
})
