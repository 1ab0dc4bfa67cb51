/**
 * How much of what nobody can see a text may hold. Running text takes joiners, variation selectors and
 * direction marks where they change what a reader sees; a name all of these but direction marks; a code none.
 */
export type TextRule = 'text' | 'name' | 'code'

/** More marks than any script puts on a letter: they cover the lines above and below. */
const mostMarks = 8

/** Drawn as nothing, though no property of Unicode says so: four blanks, and the place of an object that is not there. */
const blanks = '\\u2800\\u{13441}\\u{13442}\\u{16fe4}\\u{1d159}\\ufffc'

/** What may be in a text, by the properties of Unicode; all else needs a reason of its own. */
const suspect = new RegExp(
  `[^\\t\\n\\r\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]|\\p{DI}|[${blanks}]|(?<=\\p{M}{${mostMarks}})\\p{M}`,
  'gu',
)

const visible = new RegExp(`(?!\\p{DI}|[${blanks}])[\\p{L}\\p{N}\\p{P}\\p{S}]`, 'u')

/** The blanks of Braille, hieroglyphs, Khitan and music are for texts that have other characters of theirs. */
const blankOf = [
  '\\p{sc=Braille}',
  '\\p{sc=Egyptian_Hieroglyphs}',
  '\\p{sc=Khitan_Small_Script}',
  '[\\u{1d100}-\\u{1d1ff}]',
].map((own) => ({ blank: new RegExp(`(?=${own})[${blanks}]`, 'uy'), others: new RegExp(`(?![${blanks}])${own}`, 'u') }))

const pile = new RegExp(`(?<=\\p{M}{${mostMarks}})\\p{M}+`, 'uy')

const printableAscii = /^[\t\n\r\x20-\x7e]*$/

/** Scripts whose letters take another form beside a joiner or a non-joiner. */
const joining = classOf(
  ...['Arabic', 'Syriac', 'Nko', 'Mandaic', 'Mongolian', 'Phags_Pa', 'Adlam', 'Hanifi_Rohingya', 'Manichaean'],
  ...['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada', 'Malayalam', 'Sinhala'],
  ...['Khmer', 'Myanmar', 'Tibetan', 'Javanese', 'Balinese', 'Tai_Tham', 'Brahmi', 'Grantha', 'Kaithi'],
)

/** Scripts without spaces between words, where a zero-width space says where a line may end. */
const unspaced = classOf('Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan', 'Javanese', 'Balinese', 'Tai_Tham')

const rightToLeft = new RegExp(
  classOf('Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Samaritan', 'Mandaic', 'Adlam', 'Hanifi_Rohingya'),
  'u',
)

/** Invisible characters at a place where they change what a reader sees. Each takes exactly one. */
const shaping = [
  `(?<=${joining})(?<!\\p{DI})\\p{Join_Control}`,
  '(?<=\\p{Extended_Pictographic}\\ufe0f?|\\p{Emoji_Modifier})\\u200d(?=\\p{Extended_Pictographic})',
  '(?<=[\\p{Extended_Pictographic}\\p{S}])(?<![\\0-\\x7f])[\\ufe00-\\ufe0f]',
  '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  '(?<=\\p{Unified_Ideograph})\\p{Variation_Selector}',
  '(?<=\\p{scx=Mongolian})(?<!\\p{DI})(?:\\p{Variation_Selector}|\\u180e)',
  '(?<=[\\p{sc=Myanmar}\\p{sc=Phags_Pa}])\\ufe00',
  `(?<=${unspaced})(?<!\\p{DI})\\u200b(?=${unspaced})`,
  // Signs that enclose the digits after them: they are seen.
  '(?!\\p{DI})(?=\\p{Cf})[\\p{scx=Arabic}\\p{scx=Syriac}\\p{scx=Kaithi}]',
].map((source) => new RegExp(source, 'uy'))

const directionMark = /(?<![\p{Cf}\p{DI}])[\u200e\u200f\u061c](?![\p{Cf}\p{DI}])/uy

/** The flags that are written with tags: a closed set of three. TypeScript knows no flag `v` in a literal yet. */
const flagSet = 'RGI_Emoji_Tag_Sequence'
let tagFlags: RegExp | undefined

/** The text with letters instead of those flags; in a browser that knows no flag `v` they stay tags. */
function withoutTagFlags(text: string): string {
  try {
    tagFlags ??= new RegExp(`\\p{${flagSet}}`, 'gv')
    return text.replace(tagFlags, (flag) => 'x'.repeat(flag.length))
  } catch {
    return text
  }
}

/**
 * Where the characters are that must not be published, in UTF-16 code units: controls, unpaired surrogates,
 * unassigned and private code points, separators of lines, bidirectional controls ("Trojan source"), tags, and
 * whatever else a reader cannot see and no script needs at that place; and the marks that pile up on a letter.
 */
export function* unsafeOffsets(text: string, rule: TextRule = 'text'): Generator<number> {
  if (printableAscii.test(text)) return
  const read = /\u{e007f}/u.test(text) ? withoutTagFlags(text) : text
  const takesMarks = rule === 'text' && rightToLeft.test(read)
  const taken = rule === 'text' ? blankOf.filter(({ others }) => others.test(read)) : []
  for (const { index } of read.matchAll(suspect)) {
    const isAllowed =
      taken.some(({ blank }) => matchesAt(blank, read, index)) ||
      (rule !== 'code' && shaping.some((pattern) => matchesAt(pattern, read, index))) ||
      (takesMarks && matchesAt(directionMark, read, index))
    if (!isAllowed) yield index
  }
}

/** Where the first of them is; undefined if the text is clean. */
export function findUnsafeOffset(text: string, rule: TextRule = 'text'): number | undefined {
  for (const offset of unsafeOffsets(text, rule)) return offset
  return undefined
}

/** Whether a reader sees anything of a text. */
export function hasVisibleCharacter(text: string): boolean {
  return visible.test(text)
}

/** What a problem says of such a character at an offset. */
export function unsafeWords(text: string, offset: number) {
  const received = describeCodePoint(text.codePointAt(offset) ?? 0)
  if (matchesAt(pile, text, offset)) {
    const expected = `at most ${mostMarks} marks on a letter`
    return { expected, received, write: 'the letter with the marks that belong to it' }
  }
  return {
    expected: 'text without invisible characters',
    received,
    write: replacements.get(received) ?? `the same text without ${received}`,
  }
}

const replacements = new Map([
  ['U+00AD', 'the word without it: browsers hyphenate by themselves'],
  ['U+2028', 'a line feed, or a space'],
  ['U+2029', 'an empty line, or a space'],
])

/** A code point as Unicode writes it: 0x202e gives "U+202E". */
export function describeCodePoint(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text with such characters as JSON escapes (`\u001b`), so that no message can drive a terminal. */
export function escapeUnsafe(text: string): string {
  return replaceUnsafe(text, (character) => {
    const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('')
  })
}

/** The text without such characters. What was beside one of them may need it, so what is left is read again. */
export function withoutUnsafe(text: string): string {
  let rest = text
  for (let next = replaceUnsafe(rest, () => ''); next !== rest; next = replaceUnsafe(rest, () => '')) rest = next
  return rest
}

function replaceUnsafe(text: string, replace: (character: string) => string): string {
  let result = ''
  let from = 0
  for (const offset of unsafeOffsets(text)) {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0)
    result += text.slice(from, offset) + replace(character)
    from = offset + character.length
  }
  return result + text.slice(from)
}

function matchesAt(sticky: RegExp, text: string, offset: number): boolean {
  sticky.lastIndex = offset
  return sticky.test(text)
}

function classOf(...scripts: string[]): string {
  return `[${scripts.map((script) => `\\p{scx=${script}}`).join('')}]`
}
