import type { Entry } from '../../catalog/model/catalog'
import type { AddressBook, AddressCode } from '../../search/address/address-book'
import { listPages, pagesOf } from '../../site/list-pages'
import type { SiteContent } from '../../site/site-context'

/** Every address of the site for the page that resolves addresses without a page. */
export function addressBook({ site, catalogs, guides }: SiteContent): AddressBook {
  const content = { site, catalogs, guides }
  const aliases = new Map<Entry, string[]>()
  for (const { subject } of pagesOf('alias', content)) {
    const { alias, entry } = subject
    aliases.set(entry, [...(aliases.get(entry) ?? []), alias])
  }
  return {
    catalogs: catalogs.map((catalog) => ({
      slug: catalog.slug,
      name: catalog.name,
      codes: catalog.entries.map((entry): AddressCode => {
        const names = [...(entry.code === entry.slug ? [] : [entry.code]), ...(aliases.get(entry) ?? [])]
        const code = [entry.slug, entry.statuses[0] ?? 0, entry.title] as const
        return names.length === 0 ? code : [...code, names]
      }),
    })),
    pages: listPages(content)
      // A comparison is known by its two codes, and there are more of them than codes.
      .filter(({ kind, row }) => row.isInSitemap && row.remedy === 'page' && kind !== 'compare')
      .map(({ path }) => path),
    ...(site.moved === undefined ? {} : { moved: site.moved }),
  }
}
