import { editDistance } from '../catalog/edit-distance'
import type { AddressBook, AddressCatalog, AddressCode } from './address-book'
import { canonicalCode } from './canonical-code'

const mostGuesses = 5
const longest = 64

type Guess = readonly [catalog: AddressCatalog, code: AddressCode]

/**
 * The codes that are spelled most like a text, those of `home` first among equals. A number is compared
 * as a number behind the same letters: AUT-0017 is near AUT-0014.
 */
export function nearestAddresses(text: string, home: AddressCatalog | undefined, book: AddressBook): Guess[] {
  const wanted = canonicalCode(text)
  if (wanted.length < 3 || wanted.length > longest) return []
  const most = wanted.length < 6 ? 1 : wanted.length < 9 ? 2 : 3
  const near: { readonly guess: Guess; readonly distance: number }[] = []
  for (const catalog of book.catalogs) {
    for (const code of catalog.codes) {
      const [slug, , , names = []] = code
      const distance = [slug, ...names].reduce(
        (least, name) => Math.min(least, distanceTo(canonicalCode(name), wanted, most)),
        Number.POSITIVE_INFINITY,
      )
      if (distance <= most) near.push({ guess: [catalog, code], distance: distance + (catalog === home ? 0 : 0.5) })
    }
  }
  return near
    .sort((left, right) => left.distance - right.distance)
    .slice(0, mostGuesses)
    .map(({ guess }) => guess)
}

function distanceTo(spelling: string, wanted: string, most: number): number {
  const head = /^\p{L}{2,}(?=[0-9])/u.exec(wanted)?.[0]
  if (head === undefined || !spelling.startsWith(head) || !/^[0-9]+$/.test(spelling.slice(head.length))) {
    return editDistance(spelling, wanted, most)
  }
  const numbers = [spelling, wanted].map((code) => Number(code.slice(head.length)))
  const gap = Math.abs((numbers[0] ?? 0) - (numbers[1] ?? 0))
  return Number.isNaN(gap) ? most : Math.min(most, 1 - 1 / (1 + gap))
}
