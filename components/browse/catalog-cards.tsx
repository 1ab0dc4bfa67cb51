import { catalogPath, href } from '../../catalog/address/links'
import { entryName } from '../../catalog/model/entry-name'
import { counted } from '../../catalog/text/counted'
import { inlineMarkdown } from '../../render/markdown'
import type { SiteContext } from '../../site/site-context'

/** The catalogs as the contents of a book: name, what it is, what its codes look like, how many there are. */
export function CatalogCards({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  return (
    <ul className="shelf">
      {catalogs.map((catalog) => (
        <li key={catalog.slug}>
          <a href={href(site, catalogPath(catalog))}>
            <b dir="auto">{catalog.name}</b>
            <span dir="auto">{inlineMarkdown(site, catalog.summary)}</span>
            <code>
              {catalog.entries
                .slice(0, 3)
                .map((entry) => entryName(entry))
                .join('  ')}
            </code>
            <small>{counted(catalog.entries.length, 'code')}</small>
          </a>
        </li>
      ))}
    </ul>
  )
}
