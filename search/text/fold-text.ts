const terminalColours = /\u001b\[[0-9;]{0,20}[A-Za-z]/g
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const lineEnds = /\r\n?|[\u2028\u2029\u0085]/g
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
/** `\u0041`, `\x41`, and the same in a string within a string: `\\\\u0041`. */
const escapes = /(?<!\\)\\{1,16}(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/gi
const dashes = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g
const singleQuotes = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4]/g
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g

const greekOrCyrillic = /[\u0370-\u04ff]/
const runs = /[\p{L}\p{N}_-]+/gu
/** Letters of other alphabets, and the Latin ones that look the same (Unicode Technical Standard 39, confusables). */
const alike = new Map(
  [
    'АA ВB ЕE КK МM НH ОO РP СC ТT ХX ІI ЈJ ЅS аa еe оo рp сc хx іi јj ѕs',
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo',
  ]
    .flatMap((letters) => letters.split(' '))
    .map(([other = '', latin = '']) => [other, latin]),
)

/**
 * Makes what people paste comparable: compatibility forms (NFKC), typographic dashes and
 * quotes, line ends, invisible and control characters, colours of a terminal, letters and digits that
 * are escaped, letters of other alphabets in the middle of Latin ones. Letters keep their case. The same folding is applied to content, so both sides meet.
 */
export function foldText(text: string): string {
  if (isPlain(text)) return text
  const folded = text
    .replace(escapes, decodeEscape)
    .replace(terminalColours, '')
    .replace(singleQuotes, "'")
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(lineEnds, '\n')
    .replace(controls, ' ')
    .replace(dashes, '-')
    .replace(doubleQuotes, '"')
  return greekOrCyrillic.test(folded) ? folded.replace(runs, withLatinLetters) : folded
}

/** A word whose other letters only look like Latin ones has them; a word of another alphabet is left as it is. */
function withLatinLetters(word: string): string {
  if (!/[A-Za-z0-9]/.test(word) || !greekOrCyrillic.test(word)) return word
  const letters = [...word]
  if (letters.some((letter) => letter > '\u007f' && !alike.has(letter))) return word
  return letters.map((letter) => alike.get(letter) ?? letter).join('')
}

/** A quote or a bracket stays escaped, and a line end becomes a space: they would change what is around them. */
function decodeEscape(escaped: string, long?: string, short?: string): string {
  const character = String.fromCharCode(Number.parseInt(long ?? short ?? '', 16))
  if (/[\p{L}\p{N}_.:/#\u001b-]/u.test(character)) return character
  return character < ' ' ? ' ' : escaped
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if ((unit < 0x20 && unit !== 0x0a && unit !== 0x09) || unit > 0x7e || unit === 0x5c) return false
  }
  return true
}
