import { decodedRuns, formPairs } from '../../catalog/address/form-pairs'
import type { AddressBook } from './address-book'
import { catalogOf, meaningOf, type Resolution } from './resolve-address'

/** A code in the query or the fragment of an address. */
export interface HintResolution extends Resolution {
  /** Whether the fragment had it, which then is no place on a page. */
  readonly isFragment: boolean
}

const longest = 128
const mostValues = 20
/** Names whose values may be a number, or an ordinary word. */
const telling = /code|err|reason|status|type|^(?:q|query|id|e)$/i

/**
 * The code that the query or the fragment of an address names, where its path leads to none: `/error?code=AUT-0012`,
 * `/docs/errors#token_revoked`. Undefined where they name none; a number counts only beside a name such as `code`.
 */
export function resolveHints(
  { pathname, search, hash }: { readonly pathname: string; readonly search: string; readonly hash: string },
  book: AddressBook,
): HintResolution | undefined {
  const fragment = hash.replace(/^#!?\/?/, '')
  const isPairs = fragment.includes('=')
  const hints = [
    ...valuesOf(search).map((value) => ({ value, isFragment: false })),
    ...(isPairs ? valuesOf(fragment) : [decodedRuns(fragment)]).map((value) => ({ value, isFragment: true })),
  ]
  // The path may name the catalog, and nothing else of it counts.
  const catalog = catalogOf(pathname, book)
  for (const { value, isFragment } of hints) {
    const isText = value !== '' && value.length <= longest && !/\s/.test(value.trim())
    if (!isText || (isFragment && !isPairs && /^[0-9]+$/.test(value))) continue
    for (const path of catalog === undefined ? [value] : [`/${catalog.slug}/${value}`, value]) {
      const { asked, certain, offered } = meaningOf(path, book)
      if (certain?.catalog !== undefined) return { asked: value, certain, offered: [], nearest: [], isFragment }
      const codes = offered.filter(({ catalog }) => catalog !== undefined)
      if (codes.length > 0 && asked !== '') return { asked: value, offered: codes, nearest: [], isFragment }
    }
  }
  return undefined
}

function valuesOf(pairs: string): readonly string[] {
  return formPairs(pairs)
    .slice(0, mostValues)
    .flatMap(([name, value]) => (telling.test(name) || /[^0-9]/.test(value) ? [value] : []))
}
