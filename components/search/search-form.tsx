import { href, searchPath } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'

/**
 * The search box of the header; `client/header/header-search.ts` gives it its results. Without script it
 * leads to the page where everything can be browsed. The field has no name, so that what is typed
 * or pasted never becomes part of an address.
 */
export function SearchForm({ site }: { site: Site }) {
  return (
    <search>
      <form action={href(site, searchPath)} className="search">
        <div className="search-card">
          <textarea
            id="header-search-input"
            rows={1}
            aria-label="Search for a code, a message or a pasted response"
            placeholder="Code, message or log"
          />
          <button type="submit" className="search-go">
            Search
          </button>
        </div>
      </form>
    </search>
  )
}
