import { looseCode } from '../text/canonical-code'
import type { AddressBook, AddressCatalog } from './address-book'
import { type AddressPlace, findCodes } from './code-places'

/**
 * The two codes of the address of a comparison (`/compare/shop/ORD-1/shop/ORD-2/`), in whatever order: nobody finds
 * them confusing any more, or the site has no such pages. Empty where it is no such address, or lacks one of the two.
 */
export function comparedCodes([folder = '', ...rest]: readonly string[], book: AddressBook): readonly AddressPlace[] {
  if (looseCode(folder) !== 'compare') return []
  const first = catalogAt(rest[0], book)
  if (first === undefined) return []
  // A code may have slashes: the second catalog is wherever both parts are codes.
  for (let at = 2; at < rest.length - 1; at += 1) {
    const second = catalogAt(rest[at], book)
    if (second === undefined) continue
    const [one] = findCodes(rest.slice(1, at).join('/'), [first])
    const [other] = findCodes(rest.slice(at + 1).join('/'), [second])
    if (one !== undefined && other !== undefined && one.path !== other.path) return [one, other]
  }
  return []
}

function catalogAt(segment: string | undefined, { catalogs }: AddressBook): AddressCatalog | undefined {
  const key = looseCode(segment ?? '')
  return catalogs.find(({ slug }) => looseCode(slug) === key)
}
