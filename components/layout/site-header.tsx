import { catalogPath, homePath, href, searchPath } from '../../catalog/links'
import type { SiteContext } from '../../catalog/site-context'
import { SearchForm } from '../search/search-form'
import { ThemeSwitch } from './theme-switch'

/** Most catalogs in the menu of every page; all of them are one click further. */
const mostCatalogs = 12

/**
 * The header of every page. Pages with a search box of their own (`hasSearch`) get a link to it
 * in place of a second box.
 */
export function SiteHeader({ context, hasSearch = false }: { context: SiteContext; hasSearch?: boolean }) {
  const { site, catalogs } = context
  return (
    <header className="bar no-print">
      <a href="#content" className="skip">
        Skip to the content
      </a>
      <div className="bar-row">
        <a href={href(site, homePath)} className="brand">
          <span className={hasSearch ? '' : 'max-sm:sr-only'}>{site.name}</span>
        </a>
        <div className="min-w-0 flex-1">
          {hasSearch ? (
            <a
              href="#search-input"
              data-focus-search
              className="needs-script ml-auto flex min-h-11 w-fit items-center gap-2 text-[0.95rem] text-soft hover:text-ink"
            >
              Search
              <span
                className="hidden rounded border border-line px-1.5 text-xs text-faint sm:inline"
                aria-hidden="true"
              >
                /
              </span>
            </a>
          ) : (
            <SearchForm site={site} />
          )}
        </div>
        <details className="menu relative" data-menu>
          <summary>Catalogs</summary>
          <nav aria-label="Catalogs">
            <ul>
              {catalogs.slice(0, mostCatalogs).map((catalog) => (
                <li key={catalog.slug}>
                  <a href={href(site, catalogPath(catalog))}>
                    {catalog.name} <span>{catalog.entries.length}</span>
                  </a>
                </li>
              ))}
              <li>
                <a href={href(site, searchPath)}>Browse all codes</a>
              </li>
            </ul>
          </nav>
        </details>
        <ThemeSwitch />
      </div>
    </header>
  )
}
