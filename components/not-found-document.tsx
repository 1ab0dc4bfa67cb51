import { href } from '../catalog/address/links'
import type { SiteContext } from '../site/site-context'
import { NotFoundPage } from './browse/not-found-page'
import { Document } from './document'

/** `404.html`: ways to browse, and a script that finds out which page was meant. */
export function NotFoundDocument({ context }: { context: SiteContext }) {
  const { site, assets } = context
  const resolver = (
    <script
      async
      src={href(site, assets['not-found.js'])}
      data-addresses={href(site, assets['addresses.json'])}
      data-base={site.basePath}
    />
  )
  return (
    <Document context={context} title={`No page at this address · ${site.name}`} first={resolver} isHidden>
      <NotFoundPage context={context} />
    </Document>
  )
}
