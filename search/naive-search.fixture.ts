import type { Entry } from '../catalog/model/catalog'

/*
 * The layers of codes, prefixes and messages once more, in the plainest way: one loop over all entries, one
 * over all characters. The tests hold the fast ones against it.
 */

/** Letters in lower case and numbers as numbers; two numbers side by side stay two. */
export function naiveSpelling(code: string): string {
  const parts: string[] = []
  let letters = ''
  let digits = ''
  const close = (): void => {
    if (digits !== '') parts.push(`<${BigInt(digits)}>`)
    digits = ''
  }
  for (const character of code.toLowerCase()) {
    if (character >= '0' && character <= '9') {
      if (letters !== '') parts.push(letters)
      letters = ''
      digits += character
    } else {
      close()
      if (/\p{L}|\p{N}/u.test(character)) letters += character
    }
  }
  if (letters !== '') parts.push(letters)
  close()
  return parts.join('').replace(/(\p{L})(?=\p{L})/gu, '$1')
}

/** Codes that are spelled alike. */
export function naiveExact(entries: readonly Entry[], query: string): readonly string[] {
  return entries.filter(({ code }) => naiveSpelling(code) === naiveSpelling(query)).map(({ code }) => code)
}

/** Codes whose letters and digits begin with those of the query. */
export function naivePrefix(entries: readonly Entry[], query: string): readonly string[] {
  const plain = (text: string): string =>
    [...text.toLowerCase()].filter((character) => /\p{L}|\p{N}/u.test(character)).join('')
  return entries.filter(({ code }) => plain(code).startsWith(plain(query))).map(({ code }) => code)
}

/** The arguments of a filled message: each piece as early as it comes after the one before; undefined where one is missing. */
export function naiveArguments(pieces: readonly string[], text: string): readonly string[] | undefined {
  const found: string[] = []
  let at = 0
  for (const [place, piece] of pieces.entries()) {
    let start = at
    while (start <= text.length && text.slice(start, start + piece.length).toLowerCase() !== piece.toLowerCase())
      start += 1
    if (start > text.length) return undefined
    if (place > 0) found.push(text.slice(at, start))
    at = start + piece.length
  }
  return found
}
