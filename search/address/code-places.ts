import { lookalikeOf, mayBeMisread } from '../codes/lookalikes'
import { canonicalCode } from '../text/canonical-code'
import type { AddressCatalog, AddressCode } from './address-book'

/** A page of the site, as a list shows it. */
export interface AddressPlace {
  readonly path: string
  /** The code, or the path of a page that is not a code's. */
  readonly label: string
  readonly title?: string
  readonly status?: number
  /** Name of the catalog, where the page is a code's. */
  readonly catalog?: string
}

/** The codes and aliases that a text spells: in any case, else with other separators or zeros. */
export function findCodes(text: string, catalogs: readonly AddressCatalog[]): AddressPlace[] {
  const anyCase = findByKey(`=${text.toLowerCase()}`, catalogs)
  return anyCase.length > 0 ? anyCase : findByKey(canonicalCode(text), catalogs)
}

/** The codes that look like a text whose signs were misread: `AUT-OOO7`. */
export function findMisread(text: string, catalogs: readonly AddressCatalog[]): AddressPlace[] {
  return mayBeMisread(text) ? findByKey(`~${lookalikeOf(text)}`, catalogs) : []
}

/** The codes that have a spelling: as it is canonical, in lower case behind a `=`, or as it looks behind a `~`. */
function findByKey(key: string, catalogs: readonly AddressCatalog[]): AddressPlace[] {
  return catalogs.flatMap((catalog) => (spellingsOf(catalog).get(key) ?? []).map((code) => codePlace(catalog, code)))
}

const known = new WeakMap<AddressCatalog, ReadonlyMap<string, readonly AddressCode[]>>()

/** The codes of a catalog by the keys of `findByKey`; a code before the alias of another. */
function spellingsOf(catalog: AddressCatalog): ReadonlyMap<string, readonly AddressCode[]> {
  const spellings = known.get(catalog) ?? readSpellings(catalog)
  known.set(catalog, spellings)
  return spellings
}

function readSpellings(catalog: AddressCatalog): Map<string, AddressCode[]> {
  const own = new Map<string, AddressCode[]>()
  const others = new Map<string, AddressCode[]>()
  for (const code of catalog.codes) {
    add(own, code[0], code)
    for (const name of code[3] ?? []) add(others, name, code)
  }
  for (const [key, codes] of others) if (!own.has(key)) own.set(key, codes)
  return own
}

function add(spellings: Map<string, AddressCode[]>, name: string, code: AddressCode): void {
  for (const key of [`=${name.toLowerCase()}`, `~${lookalikeOf(name)}`, canonicalCode(name)]) {
    const same = spellings.get(key)
    if (same === undefined) spellings.set(key, [code])
    else if (key !== '' && !same.includes(code)) same.push(code)
  }
}

/** The page of a code. */
export function codePlace(catalog: AddressCatalog, [slug, status, title, names]: AddressCode): AddressPlace {
  const code = names?.find((name) => canonicalCode(name) === canonicalCode(slug)) ?? slug
  const place = { path: `/${catalog.slug}/${slug}/`, label: code, title, catalog: catalog.name }
  return status === 0 ? place : { ...place, status }
}
