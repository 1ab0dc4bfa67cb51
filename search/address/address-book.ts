/**
 * Every address of the site, as little as telling them apart needs. The page for addresses that
 * have none fetches it, so each field counts.
 */
export interface AddressBook {
  readonly catalogs: readonly AddressCatalog[]
  /** Paths of all pages but those of codes: `/access-manager/family/aut/`. */
  readonly pages: readonly string[]
  /** Former paths with the path of today. */
  readonly moved?: Readonly<Record<string, string>>
}

export interface AddressCatalog {
  readonly slug: string
  readonly name: string
  readonly codes: readonly AddressCode[]
}

/** A code; its status is 0 where it has none; `names` are the code itself, where its path differs, and its aliases. */
export type AddressCode = readonly [slug: string, status: number, title: string, names?: readonly string[]]
