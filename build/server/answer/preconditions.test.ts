import { expect, test } from 'vitest'
import { isSameVersion, judgePreconditions } from './preconditions'
import { requestedRange } from './requested-range'

const modified = 'Sun, 06 Nov 1994 08:49:37 GMT'
const validators = { etag: '"b"', modified: new Date(modified) }
const later = 'Sun, 06 Nov 1994 08:49:38 GMT'
const earlier = 'Sun, 06 Nov 1994 08:49:36 GMT'

test.each([
  [{}, 'met'],
  [{ 'if-none-match': '"a", W/"b"' }, 'not-modified'],
  [{ 'if-none-match': '"a,", "b"' }, 'not-modified'],
  [{ 'if-none-match': '"a, b"' }, 'met'],
  [{ 'if-none-match': ' * ' }, 'not-modified'],
  [{ 'if-none-match': '"a"', 'if-modified-since': later }, 'met'],
  [{ 'if-modified-since': modified }, 'not-modified'],
  [{ 'if-modified-since': 'Sunday, 06-Nov-94 08:49:37 GMT' }, 'not-modified'],
  [{ 'if-modified-since': 'Sun Nov  6 08:49:37 1994' }, 'not-modified'],
  [{ 'if-modified-since': earlier }, 'met'],
  [{ 'if-modified-since': '2030' }, 'met'],
  [{ 'if-match': '"a", "b"' }, 'met'],
  [{ 'if-match': 'W/"b"' }, 'failed'],
  [{ 'if-match': '"b"', 'if-unmodified-since': earlier }, 'met'],
  [{ 'if-match': '"b"', 'if-none-match': '"b"' }, 'not-modified'],
  [{ 'if-unmodified-since': earlier }, 'failed'],
  [{ 'if-unmodified-since': modified }, 'met'],
] as const)('the conditions %j are %s', (headers, verdict) => {
  expect(judgePreconditions(headers, validators)).toBe(verdict)
})

test('a part is of the same version by a strong tag, or by the very date', () => {
  const values = [undefined, '"b"', modified, 'W/"b"', '"a"', '"a", "b"', later, 'nonsense']
  expect(values.map((value) => isSameVersion(value, validators))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

test('what is not a range of bytes is ignored', () => {
  const sound = ['bytes=0-1', 'BYTES=0-1', ' bytes=-5', 'bytes=5-', 'bytes=0-1, 4-', 'bytes=0-99999999999999999999']
  expect(sound.map((range) => requestedRange(range, 10))).not.toContain(undefined)
  const ignored = [
    'bytes=5-2',
    'bytes=',
    'bytes=-',
    'bytes=a-1',
    'items=0-1',
    'bytes',
    'bytes=0-1,',
    `bytes=${'0-1,'.repeat(99)}2-`,
  ]
  expect(ignored.map((range) => requestedRange(range, 10))).toEqual(ignored.map(() => undefined))
})

test.each([
  ['bytes=-9', 'bytes=-9'],
  ['bytes=-10', 'bytes=-10'],
  ['bytes=-11', 'bytes=0-'],
  ['bytes=-99999999999999999999', 'bytes=0-'],
  ['bytes=0-1, -500', 'bytes=0-1,0-'],
  ['bytes=-0', 'bytes=-0'],
])('the last bytes of a file that has fewer are all of them: %s', (asked, heeded) => {
  expect(requestedRange(asked, 10)).toBe(heeded)
})
