import { href } from '../catalog/model/links'
import type { SiteContext } from '../site/site-context'
import { NotFoundPage } from './browse/not-found-page'
import { FontPreloads, HeadAssets } from './layout/head-assets'

/** `404.html`: ways to browse, and a script that finds out which page was meant. */
export function NotFoundDocument({ context }: { context: SiteContext }) {
  const { site, assets } = context
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <script
          async
          src={href(site, assets['not-found.js'])}
          data-addresses={href(site, assets['addresses.json'])}
          data-base={site.basePath}
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`No page at this address · ${site.name}`}</title>
        <meta name="robots" content="noindex" />
        <FontPreloads context={context} />
        <HeadAssets context={context} />
      </head>
      <body>
        <NotFoundPage context={context} />
      </body>
    </html>
  )
}
