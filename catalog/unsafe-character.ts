/**
 * Finds the first character that must not stand in published text: C0 controls but
 * tab, line feed and carriage return; DEL and C1 controls; bidirectional overrides and isolates
 * (U+202A to U+202E, U+2066 to U+2069: "Trojan source"); unpaired surrogates; byte order marks, which
 * nobody sees, and U+FFFE and U+FFFF, which no XML may hold.
 *
 * @returns its code point, or undefined where the text is clean
 */
export function findUnsafeCharacter(text: string): number | undefined {
  const offset = findUnsafeOffset(text)
  return offset === undefined ? undefined : text.codePointAt(offset)
}

/** Where the first such character stands at or after an offset, in UTF-16 code units. */
export function findUnsafeOffset(text: string, from = 0): number | undefined {
  for (let offset = from; offset < text.length; offset++) {
    const point = text.codePointAt(offset) ?? 0
    if (isUnsafe(point)) return offset
    if (point > 0xffff) offset++
  }
  return undefined
}

/**
 * The first character reference of Markdown (`&#x202e;`) that stands for such a character;
 * what it stands for is what a reader gets.
 */
export function findUnsafeReference(text: string): string | undefined {
  for (const match of text.matchAll(/&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));/g)) {
    const point = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16)
    if (isUnsafe(point)) return match[0]
  }
  return undefined
}

/** A code point as Unicode writes it: 0x202e gives "U+202E". */
export function describeCodePoint(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text with such characters as JSON escapes (`\u001b`), so that no message can drive a terminal. */
export function escapeUnsafe(text: string): string {
  if (findUnsafeOffset(text) === undefined) return text
  return Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? 0
    return isUnsafe(point) ? `\\u${point.toString(16).padStart(4, '0')}` : character
  }).join('')
}

function isUnsafe(point: number): boolean {
  if (point < 0x20) return point !== 0x09 && point !== 0x0a && point !== 0x0d
  if (point >= 0x7f && point <= 0x9f) return true
  if (point >= 0x202a && point <= 0x202e) return true
  if (point >= 0x2066 && point <= 0x2069) return true
  if (point === 0xfeff || point === 0xfffe || point === 0xffff) return true
  return point >= 0xd800 && point <= 0xdfff
}
