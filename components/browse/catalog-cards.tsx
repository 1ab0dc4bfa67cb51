import { catalogPath, href } from '../../catalog/address/links'
import { entryName } from '../../catalog/model/entry-name'
import { inlineMarkdown } from '../../render/markdown'
import type { SiteContext } from '../../site/site-context'

/** The catalogs as the contents of a book: name, what it is, what its codes look like, how many there are. */
export function CatalogCards({ context }: { context: SiteContext }) {
  const { site, catalogs } = context
  return (
    <ul className="divide-y divide-line border-y border-line">
      {catalogs.map((catalog) => (
        <li key={catalog.slug}>
          <a
            href={href(site, catalogPath(catalog))}
            className="group -mx-3 grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 gap-y-1 rounded-md px-3 py-4 hover:bg-sunken wide:grid-cols-[13rem_minmax(0,1fr)_18rem_4.5rem]"
          >
            <span dir="auto" className="text-[1.12rem] font-semibold group-hover:text-accent">
              {catalog.name}
            </span>
            <span dir="auto" className="text-[0.97rem] leading-snug text-soft max-wide:order-last max-wide:col-span-2">
              {inlineMarkdown(site, catalog.summary)}
            </span>
            <span className="truncate font-mono text-[0.84rem] text-faint max-wide:hidden">
              {catalog.entries
                .slice(0, 3)
                .map((entry) => entryName(entry))
                .join('  ')}
            </span>
            <span className="justify-self-end whitespace-nowrap text-[0.9rem] tabular-nums text-faint">
              {catalog.entries.length} {catalog.entries.length === 1 ? 'code' : 'codes'}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
