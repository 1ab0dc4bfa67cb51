import { editDistance } from '../../catalog/text/edit-distance'
import { areNeighbourKeys } from '../codes/neighbour-keys'
import { canonicalCode, looseCode } from '../text/canonical-code'
import type { AddressBook, AddressCatalog, AddressCode } from './address-book'

const mostGuesses = 5
const longest = 64
const shortestWord = 4

type Guess = readonly [catalog: AddressCatalog, code: AddressCode]

/**
 * The codes that are spelled most like a text, the likest first, those of `home` first among equals: by the
 * number of slips, then a neighbouring key, the longer common beginning, and the nearer number. Numbers behind
 * the same letters are never too far: AUT-4242 is near AUT-0014.
 */
export function nearestAddresses(text: string, home: AddressCatalog | undefined, book: AddressBook): Guess[] {
  const wanted = canonicalCode(text)
  if (wanted.length < 3 || wanted.length > longest) return []
  const near: { readonly guess: Guess; readonly likeness: Likeness }[] = []
  for (const catalog of book.catalogs) {
    for (const code of catalog.codes) {
      const [slug, , , names = []] = code
      const [likeness] = [slug, ...names].flatMap((name) => likenessOf(name, text) ?? []).sort(byLikeness)
      if (likeness === undefined) continue
      const distance = likeness.distance + (catalog === home ? 0 : 0.5)
      near.push({ guess: [catalog, code], likeness: { ...likeness, distance } })
    }
  }
  if (near.length === 0) return sameWords(text, book)
  return near
    .sort((left, right) => byLikeness(left.likeness, right.likeness))
    .slice(0, mostGuesses)
    .map(({ guess }) => guess)
}

/** The codes that hold every word of a text, in whatever order, those with the fewest others first. */
function sameWords(text: string, book: AddressBook): Guess[] {
  const wanted = wordsOf(text).filter((word) => word.length >= shortestWord)
  if (wanted.length === 0) return []
  return book.catalogs
    .flatMap((catalog) => catalog.codes.map((code): Guess => [catalog, code]))
    .filter(([, [slug]]) => wanted.every((word) => wordsOf(slug).includes(word)))
    .sort(([, [left]], [, [right]]) => wordsOf(left).length - wordsOf(right).length)
    .slice(0, mostGuesses)
}

/** `userNotFound`, `USER_NOT_FOUND`: user, not, found. */
function wordsOf(code: string): string[] {
  return code
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
}

interface Likeness {
  readonly distance: number
  /** Length of the common beginning. */
  readonly common: number
  /** Difference of the numbers. */
  readonly gap: number
}

function byLikeness(left: Likeness, right: Likeness): number {
  return left.distance - right.distance || right.common - left.common || left.gap - right.gap
}

function likenessOf(name: string, text: string): Likeness | undefined {
  const [spelling, wanted] = [canonicalCode(name), canonicalCode(text)]
  const most = wanted.length < 6 ? 1 : wanted.length < 9 ? 2 : 3
  const [left, right] = [looseCode(name), looseCode(text)]
  const slips = Math.min(editDistance(spelling, wanted, most), editDistance(left, right, most))
  const head = /^\p{L}{2,}(?=[0-9])/u.exec(wanted)?.[0] ?? ' '
  const isSibling = spelling.startsWith(head) && /^[0-9]+$/.test(spelling.slice(head.length))
  if (slips > most && !isSibling) return undefined
  const common = commonLength(left, right)
  const gap = isSibling ? Math.abs(Number(spelling.slice(head.length)) - Number(wanted.slice(head.length))) : 0
  // Of numbers that are all too far off, the one with the most digits in their place is the likest.
  const far = isSibling && slips > most ? editDistance(left, right, longest) : slips
  const isNext =
    slips === 1 && left.length === right.length && areNeighbourKeys(left.charAt(common), right.charAt(common))
  return { distance: far - (isNext ? 0.25 : 0), common, gap: gap || 0 }
}

function commonLength(left: string, right: string): number {
  let length = 0
  while (length < left.length && left[length] === right[length]) length += 1
  return length
}
