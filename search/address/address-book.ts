import { aliasLinks } from '../../site/alias-links'
import { explorerPaths } from '../../site/page-paths'
import type { SiteContent } from '../../site/site-context'

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

/** A code; its status is 0 where it has none; `names` are the code itself, where its path is another one, and its aliases. */
export type AddressCode = readonly [slug: string, status: number, title: string, names?: readonly string[]]

export function addressBook({ site, catalogs, guides }: SiteContent): AddressBook {
  return {
    catalogs: catalogs.map((catalog) => {
      const aliases = aliasLinks(catalog)
      return {
        slug: catalog.slug,
        name: catalog.name,
        codes: catalog.entries.map((entry): AddressCode => {
          const names = [
            ...(entry.code === entry.slug ? [] : [entry.code]),
            ...aliases.filter((link) => link.entry === entry).map(({ alias }) => alias),
          ]
          const code = [entry.slug, entry.statuses[0] ?? 0, entry.title] as const
          return names.length === 0 ? code : [...code, names]
        }),
      }
    }),
    pages: explorerPaths(catalogs, guides),
    ...(site.moved === undefined ? {} : { moved: site.moved }),
  }
}
