import { notFoundGuess } from '../../site/not-found-guess'
import type { SiteContext } from '../../site/site-context'
import { BrowseSections } from './browse-sections'
import { PageFrame } from './page-frame'

/**
 * The page for addresses that have none: what its script finds out (`client/not-found/`), and the ways to browse, which
 * that folds in where it has something better.
 */
export function NotFoundPage({ context }: { context: SiteContext }) {
  return (
    <PageFrame context={context}>
      <div className="fault" aria-hidden="true" />
      <h1 className="page-title">No page at this address</h1>
      <p className="list-lead">
        The address may have a typo, or a full stop or bracket from the text around it. Or nothing has been written
        about the code: ask whoever sent the link for the whole error body. Search for the code, or find it below.
      </p>
      <div id={notFoundGuess.id} className={notFoundGuess.className} />
      <details className="browse-fold" open>
        <summary>Browse all catalogs and statuses</summary>
        <div className="list-groups browse">
          <BrowseSections context={context} />
        </div>
      </details>
    </PageFrame>
  )
}
