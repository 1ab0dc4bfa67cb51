import { href, searchPath } from '../../catalog/links'
import type { Site } from '../../catalog/site'

/**
 * The search box of the header; `client/header-search.ts` gives it its results. Without script it
 * leads to the page where everything can be browsed. The field has no name, so that what is typed
 * or pasted never becomes part of an address.
 */
export function SearchForm({ site }: { site: Site }) {
  return (
    <search>
      <form action={href(site, searchPath)} className="search" data-search-form="header">
        <div className="search-card">
          <label htmlFor="header-search-input" className="sr-only">
            Search for a code, a message or a pasted response
          </label>
          <textarea
            id="header-search-input"
            rows={1}
            autoCapitalize="off"
            autoCorrect="off"
            autoComplete="off"
            spellCheck={false}
            enterKeyHint="search"
            placeholder="Code, message, log…"
          />
          <span aria-hidden="true" className="search-key needs-script">
            /
          </span>
          <button type="submit" className="search-go">
            Search
          </button>
        </div>
      </form>
    </search>
  )
}
