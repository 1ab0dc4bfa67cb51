import { homePath, href, linkAddress, searchPath } from '../../catalog/address/links'
import { llmsPath } from '../../site/forms/markdown-pointer'
import type { SiteContext } from '../../site/site-context'
import { SearchForm } from '../search/search-form'
import { SiteLogo } from './site-logo'
import { ThemeSwitch } from './theme-switch'

/**
 * The header of every page. Pages with a search box of their own (`hasSearch`) get a link to it
 * instead of a second box. Without script a box would take a text and lose it, so a link leads to all codes.
 */
export function SiteHeader({ context, hasSearch = false }: { context: SiteContext; hasSearch?: boolean }) {
  return (
    <header className="bar">
      <HeaderContent context={context} hasSearch={hasSearch} />
    </header>
  )
}

/** The header of every page, from the markup of what it holds. */
export function RenderedHeader({ markup }: { markup: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React has rendered it
  return <header className="bar" dangerouslySetInnerHTML={{ __html: markup }} />
}

/** What the header holds. */
export function HeaderContent({ context, hasSearch = false }: { context: SiteContext; hasSearch?: boolean }) {
  const { site } = context
  return (
    <>
      {/* For whoever reads the text of the page without looking at it. */}
      <p hidden>
        All pages as Markdown: <a href={href(site, llmsPath)}>{llmsPath}</a>
      </p>
      <a href="#content" className="skip">
        Skip to the content
      </a>
      <div className="bar-row">
        <a href={href(site, homePath)} className="brand">
          <SiteLogo site={site} />
          {site.brand?.logo?.alt === undefined && <span dir="auto">{site.name}</span>}
        </a>
        <div>
          {hasSearch ? (
            <a href="#search-input" data-focus-search className="bar-search needs-script">
              Search <span aria-hidden="true">/</span>
            </a>
          ) : (
            <>
              <SearchForm site={site} />
              <a href={href(site, searchPath)} className="bar-link without-script">
                Find a code
              </a>
            </>
          )}
        </div>
        <a href={`${href(site, homePath)}#catalogs`} className="bar-link">
          Catalogs
        </a>
        {site.header !== undefined && site.header.length > 0 && (
          <nav aria-label="Site" className="bar-own">
            {site.header.map((link) => (
              <a key={link.label} dir="auto" href={linkAddress(site, link)} rel="noreferrer" className="bar-link">
                {link.label}
              </a>
            ))}
          </nav>
        )}
        <ThemeSwitch />
      </div>
    </>
  )
}
