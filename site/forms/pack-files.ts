import { compactJson } from '../json-text'
import { packPath, packsOf } from '../packed-forms'
import type { SiteContent } from '../site-context'
import { entryJson } from './entry-json'
import { entryText } from './entry-markdown'
import { joined } from './markdown-parts'
import { markdownPointer } from './markdown-pointer'
import type { SiteFile } from './site-file'

/** The JSON and Markdown forms of all codes in as few files as can be; none where each code has files of its own. */
export function packFiles({ site, catalogs }: SiteContent): SiteFile[] {
  if (site.isPacked !== true) return []
  return catalogs.flatMap((catalog) =>
    packsOf(catalog).flatMap((pack): SiteFile[] => {
      const { family, entries } = pack
      const json = () => ({
        catalog: catalog.slug,
        family,
        // `fromEntries` makes a code such as `__proto__` a key like any other.
        entries: Object.fromEntries(entries.map((entry) => [entry.slug, entryJson(site, entry, catalogs)])),
      })
      const markdown = () =>
        `${joined([markdownPointer(site), ...entries.map((entry) => entryText(site, entry, catalogs))])}\n`
      return [
        { path: packPath(pack, 'json'), catalog, text: () => compactJson(json()) },
        { path: packPath(pack, 'md'), catalog, text: markdown },
      ]
    }),
  )
}
