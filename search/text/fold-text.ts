const terminalColours = /\u001b\[[0-9;]{0,20}[A-Za-z]/g
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g
const lineEnds = /\r\n?|[\u2028\u2029\u0085]/g
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g
/** `\u0041`, `\x41`, and the same in a string within a string: `\\\\u0041`. */
const escapes = /(?<!\\)\\{1,16}(?:u([0-9a-f]{4})|x([0-9a-f]{2}))/gi
const dashes = /[\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g
const singleQuotes = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4]/g
const doubleQuotes = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g

/**
 * Makes what people paste comparable: compatibility forms (NFKC), typographic dashes and
 * quotes, line ends, invisible and control characters, colours of a terminal, letters and digits that
 * are escaped. Letters keep their case. The same folding is applied to content, so both sides meet.
 */
export function foldText(text: string): string {
  if (isPlain(text)) return text
  return text
    .replace(escapes, decodeEscape)
    .replace(terminalColours, '')
    .replace(singleQuotes, "'")
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(lineEnds, '\n')
    .replace(controls, ' ')
    .replace(dashes, '-')
    .replace(doubleQuotes, '"')
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
