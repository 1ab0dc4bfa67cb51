import { absoluteUrl, href } from '../../catalog/model/links'
import type { SiteContext } from '../../site/site-context'

/**
 * What the head of a page that leads on holds. The script comes first and waits for nothing; without
 * script the refresh leads on, and loses the fragment. Search engines are sent to the page itself.
 */
export function ForwardHead({ context, to }: { context: SiteContext; to: string }) {
  const { site, assets } = context
  return (
    <>
      <script src={href(site, assets['forward.js'])} data-to={href(site, to)} />
      <noscript>
        <meta httpEquiv="refresh" content={`0; url=${href(site, to)}`} />
      </noscript>
      <link rel="canonical" href={absoluteUrl(site, to)} />
      <meta name="robots" content="noindex" />
    </>
  )
}
