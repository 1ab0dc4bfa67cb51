import { foldText } from '../text/fold-text'

const longestPath = 2_000
/** Each system on the way may have encoded the signs of the one before. */
const mostDecodings = 8

/** What a chat, a mail or a log puts behind an address, as HTML writes it. */
const entities = /&(?:quot|apos|[lg]t|amp|nbsp|#x?[0-9a-f]+);?.*$/is

/** The file of a page, in any of its forms. */
const pageFile = /^index(?:\.[a-z]{2,4})?$/i

/**
 * The parts of an address, without what happens to addresses on their way: percent signs (also
 * encoded twice or broken), typographic dashes, invisible characters, quotes, brackets and full stops
 * around it, a query that was encoded with it. Never throws; a path that is too long is cut.
 */
export function readAddress(path: string): string[] {
  let text = path.slice(0, longestPath)
  for (let times = 0; times < mostDecodings; times += 1) {
    const decoded = decode(text)
    if (decoded === text) break
    text = decoded
  }
  const parts = foldText(text)
    .replace(entities, '')
    .replace(/[?#].*$/s, '')
    .split(/[/\\]/)
    .map(trimmed)
    .filter((part) => part !== '')
  return pageFile.test(parts.at(-1) ?? '') ? parts.slice(0, -1) : parts
}

/** Decodes what is encoded well, and leaves the rest as it is. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run.replace(/%[0-7][0-9a-f]/gi, (one) => String.fromCharCode(Number.parseInt(one.slice(1), 16)))
    }
  })
}

/** A part begins with a letter, a digit, or a minus and a digit, and ends with a letter or a digit. */
function trimmed(part: string): string {
  const start = part.search(/[\p{L}\p{N}]|-(?=\p{N})/u)
  if (start < 0) return ''
  let end = part.length
  while (end > start && !/[\p{L}\p{N}]/u.test(part.slice(lastCharacter(part, end), end))) end = lastCharacter(part, end)
  return part.slice(start, end)
}

/** Where the last character before `end` begins. */
function lastCharacter(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1)
  return unit >= 0xdc00 && unit <= 0xdfff && end > 1 ? end - 2 : end - 1
}
