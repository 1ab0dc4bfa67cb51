/** Whoever asks for more parts than these gets the whole file. */
const mostParts = 20

/**
 * The `Range` of a request, as far as the grammar of RFC 9110, section 14.1, allows it. Undefined for what a server has to
 * ignore: an unknown unit, what is not a range, a range that ends before it begins, and far too many of them. The last bytes of a
 * file that has fewer are all of them, which what sends the file does not know.
 */
export function requestedRange(header: string | undefined, size: number): string | undefined {
  const list = /^bytes=(.*)$/i.exec(header?.trim() ?? '')?.[1]
  if (list === undefined) return undefined
  const parts = list.split(',').map((part) => part.trim())
  const isSound = parts.length <= mostParts && parts.every(isPart)
  return isSound ? `bytes=${parts.map((part) => (isWhole(part, size) ? '0-' : part)).join(',')}` : undefined
}

function isPart(part: string): boolean {
  const [, first = '', last = ''] = /^(\d*)-(\d*)$/.exec(part) ?? []
  if (first === '' || last === '') return first !== last
  return BigInt(first) <= BigInt(last)
}

function isWhole(part: string, size: number): boolean {
  return size > 0 && part.startsWith('-') && BigInt(part.slice(1)) > BigInt(size)
}
