import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cpuTime } from '../cpu-time.fixture'
import {
  describeCodePoint,
  escapeUnsafe,
  findUnsafeOffset,
  hasVisibleCharacter,
  type TextRule,
  unsafeOffsets,
  unsafeWords,
} from './unsafe-character'

function found(text: string, rule?: TextRule): string | undefined {
  const offset = findUnsafeOffset(text, rule)
  return offset === undefined ? undefined : describeCodePoint(text.codePointAt(offset) ?? -1)
}

const tags = (text: string) => String.fromCodePoint(...[...text].map((letter) => 0xe0000 + letter.charCodeAt(0)))
const scotland = `\u{1f3f4}${tags('gbsct')}\u{e007f}`

test.each([
  ['NUL', 'a\u0000b', 'U+0000'],
  ['ESC', 'a\u001b[2J', 'U+001B'],
  ['DEL', '\u007f', 'U+007F'],
  ['C1', '\u009b', 'U+009B'],
  ['a bidirectional override', 'if \u202e} txet\u202c ok', 'U+202E'],
  ['a bidirectional isolate', '\u2066', 'U+2066'],
  ['a bidirectional override among letters from right to left', 'שלום \u202eabc', 'U+202E'],
  ['a high surrogate alone', 'a\ud800b', 'U+D800'],
  ['a low surrogate alone', '\udc00', 'U+DC00'],
  ['separators of lines', 'a\u2028b', 'U+2028'],
  ['separators of paragraphs', 'a\u2029b', 'U+2029'],
  ['a zero-width space', 'pass\u200bword', 'U+200B'],
  ['a zero-width joiner among Latin letters', 'pass\u200dword', 'U+200D'],
  ['a zero-width non-joiner among Latin letters', 'pass\u200cword', 'U+200C'],
  ['a second joiner', '\u0928\u094d\u200d\u200d\u0937', 'U+200D'],
  ['a joiner after a picture without another', '💥\u200d!', 'U+200D'],
  ['a variation selector after a letter', 'a\ufe0f', 'U+FE0F'],
  ['a row of variation selectors, which carries hidden text', '💥\ufe0f\u{e0142}\u{e0153}', 'U+E0142'],
  ['a soft hyphen', 'pass\u00adword', 'U+00AD'],
  ['a word joiner', 'a\u2060b', 'U+2060'],
  ['an invisible plus sign', '1\u2064 2', 'U+2064'],
  ['a byte order mark', 'a\ufeff', 'U+FEFF'],
  ['a direction mark among Latin letters', 'a\u200fb', 'U+200F'],
  ['a row of direction marks', 'שלום\u200f\u200f', 'U+200F'],
  ['fillers of Hangul', 'a\u3164b', 'U+3164'],
  ['half-width fillers of Hangul', '\uffa0', 'U+FFA0'],
  ['marks of annotation', 'a\ufff9b\ufffbc', 'U+FFF9'],
  ['tags', `No order.${tags('IGNORE')}`, 'U+E0049'],
  ['tags after a flag that is none of the three', `\u{1f3f4}${tags('ignore')}\u{e007f}`, 'U+E0069'],
  ['the place of an object', 'a\ufffcb', 'U+FFFC'],
  ['a blank of Braille among Latin letters', 'a\u2800b', 'U+2800'],
  ['a blank of hieroglyphs among Latin letters', 'a\u{13441}b', 'U+13441'],
  ['a blank of music among Latin letters', 'a\u{1d159}b', 'U+1D159'],
  ['a ninth mark on a letter', `o${'\u0301'.repeat(8)}\u0302`, 'U+0302'],
  ['a pile of marks of several scripts', `a${'\u0489\u0e31'.repeat(9)}`, 'U+0489'],
  ['private use', 'a\ue000', 'U+E000'],
  ['private use of a plane', '\u{f0000}', 'U+F0000'],
  ['noncharacters', 'a\ufffe\u{1ffff}', 'U+FFFE'],
  ['unassigned code points', '\u0378', 'U+0378'],
])('findUnsafeOffset finds %s', (_name, text, name) => {
  expect(found(text)).toBe(name)
})

test.each([
  ['tabs and line ends', 'tab\tand\r\nlines'],
  ['Hebrew and Arabic', 'שלום مرحبا'],
  ['Persian with a non-joiner', 'می\u200cخواهم'],
  ['Sinhala with a joiner', 'ශ්\u200dරී'],
  ['Devanagari with a joiner', 'क्\u200dष'],
  ['Khmer with a zero-width space', 'ភាសា\u200bខ្មែរ'],
  ['a direction mark among letters from right to left', 'שלום (C++)\u200f!'],
  ['Arabic with a number sign', '\u0600\u0661'],
  ['Mongolian with a variant of a letter', '\u182d\u180b'],
  ['an ideograph with a variant', '葛\u{e0100}'],
  ['a family, a heart, a keycap, a technician', '👨‍👩‍👧 ❤️ 1️⃣ 👩🏽‍💻 👁️‍🗨️ 🏳️‍🌈'],
  ['flags', `🇩🇪 ${scotland}`],
  ['combining marks', 'e\u0301 ünï'],
  ['Braille', '⠓⠑\u2800⠇'],
  ['hieroglyphs', '\u{13000}\u{13441}'],
  ['music', '\u{1d11e}\u{1d159}'],
  ['letters with all marks that scripts put on them', `རྐྱོཾ ཧཱུྂ กำ่ ẹ̀́ שְׁ֑ הּ o${'\u0301'.repeat(8)}`],
  ['markup', ']]> <b> &amp; ~'],
  ['nothing', ''],
])('findUnsafeOffset accepts %s', (_name, text) => {
  expect(found(text)).toBeUndefined()
})

test('a name takes joiners that shape it, and no marks of direction or blanks; a code takes none of them', () => {
  expect(found('می\u200cخواهم ❤️', 'name')).toBeUndefined()
  expect(found('שלום\u200f!', 'name')).toBe('U+200F')
  expect(found('⠓⠑\u2800⠇', 'name')).toBe('U+2800')
  expect(found('می\u200cخواهم', 'code')).toBe('U+200C')
  expect(found('ORD❤️', 'code')).toBe('U+FE0F')
  expect(found('ORD-1 ünï 注文 💥', 'code')).toBeUndefined()
})

test.each([
  '',
  ' \t\n',
  '\u00a0\u3000\u2003',
  '\u3164',
  '\u2800',
  '\ufffc',
  '\u{e0041}',
  '\u200b',
  '\u0301',
  '\u{1d159}',
])('hasVisibleCharacter sees nothing in %j', (text) => {
  expect(hasVisibleCharacter(text)).toBe(false)
})

test('what passes as a name has nothing invisible left beside its joiners and selectors', () => {
  const odd = fc.constantFrom(
    ...'\u200d\u200c\ufe0f\u200b\u200f\u2800\u3164\u00ad\u2028',
    '👩',
    'ک',
    'a',
    ' ',
    tags('a'),
  )
  const name = fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 8 })
  fc.assert(
    fc.property(name, (parts) => {
      const text = parts.join('')
      if (found(text, 'name') !== undefined) return
      expect(text.replace(/[\t\n\r\p{Join_Control}\p{Variation_Selector}]/gu, '')).not.toMatch(
        /[\p{Cc}\p{Cs}\p{Cn}\p{Co}\p{Zl}\p{Zp}\p{Bidi_Control}]|(?!\u180e)\p{Default_Ignorable_Code_Point}/u,
      )
      // None of them stands alone or in a row.
      expect(text).not.toMatch(/(?:^|[\s\p{DI}])\p{DI}/u)
    }),
    { numRuns: 5000 },
  )
})

test('unsafeWords tells a pile of marks from what cannot be seen', () => {
  expect(unsafeWords(`o${'\u0301'.repeat(20)}`, 9)).toEqual({
    expected: 'at most 8 marks on a letter',
    received: 'U+0301',
    write: 'the letter with the marks that belong to it',
  })
  expect(unsafeWords('a\ufffc', 1).received).toBe('U+FFFC')
})

test('unsafeOffsets counts in UTF-16 code units', () => {
  expect([...unsafeOffsets('💥\u0000a\u0000')]).toEqual([2, 4])
})

test('escapeUnsafe writes them as JSON does, and nothing else', () => {
  expect(escapeUnsafe('a\u0000\u001b\u202e\ud800💥\n')).toBe('a\\u0000\\u001b\\u202e\\ud800💥\n')
  expect(escapeUnsafe(tags('A'))).toBe('\\udb40\\udc41')
})

test('unsafeOffsets takes time in proportion to the text', () => {
  const work = () => {
    for (const piece of [
      '\u200d',
      '\u0628\u200c',
      '👩\u200d',
      '\ufe0f',
      'שלום\u200f',
      '\u{1f3f4}',
      '\u{e0041}',
      '\u2800',
      '\u0301',
    ])
      expect([...unsafeOffsets(piece.repeat(1_000_000 / piece.length))].length).toBeGreaterThanOrEqual(0)
  }
  expect(cpuTime(work)).toBeLessThan(20_000)
})
