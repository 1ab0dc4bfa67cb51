import type { Place } from '../../catalog/model/catalog'
import { LineIndex } from '../../catalog/parse/data/line-index'

/** Bytes that are not the text of a content file: why, and where that begins. */
export interface EncodingFault {
  readonly received: string
  readonly place: Place
}

/** Bytes as UTF-8, without a byte order mark; or the first of them that is not UTF-8. */
export function decodeText(file: string, bytes: Buffer): string | EncodingFault {
  const foreign = foreignEncoding(bytes)
  if (foreign !== undefined) return { received: foreign, place: { file, line: 1, column: 1 } }
  const text = bytes.toString('utf8')
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const bad = firstBadCharacter(text, bytes)
  // Editors on Windows begin a file with a byte order mark (U+FEFF): it says UTF-8, and is no part of the text.
  if (bad === undefined) return text.slice(mark)
  const value = bytes[bad.byte] ?? 0
  return {
    received: `the byte 0x${value.toString(16).toUpperCase().padStart(2, '0')}, which is not UTF-8 there`,
    place: new LineIndex(file, text.slice(mark)).at(bad.index - mark),
  }
}

function foreignEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big endian)'
  if (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0)) return 'UTF-16 without a byte order mark'
  return undefined
}

/** The decoder puts U+FFFD where bytes are bad; an author may have written it too, as the bytes EF BF BD. */
function firstBadCharacter(text: string, bytes: Buffer): { index: number; byte: number } | undefined {
  let before = 0
  let byte = 0
  for (let index = text.indexOf('\uFFFD'); index >= 0; index = text.indexOf('\uFFFD', before)) {
    byte += Buffer.byteLength(text.slice(before, index))
    const isWritten = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd
    if (!isWritten) return { index, byte }
    byte += 3
    before = index + 1
  }
  return undefined
}
