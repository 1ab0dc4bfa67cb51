import { feedPath, href } from '../../catalog/links'
import type { SiteContext } from '../../catalog/site-context'

/** What the head of every page links: fonts, stylesheet, icon, and the page script, which blocks nothing. */
export function HeadAssets({ context }: { context: SiteContext }) {
  const { site, assets } = context
  return (
    <>
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        href={href(site, assets['fonts/instrument-sans.woff2'])}
        crossOrigin="anonymous"
      />
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        href={href(site, assets['fonts/geist-mono.woff2'])}
        crossOrigin="anonymous"
      />
      <link rel="stylesheet" href={href(site, assets['site.css'])} />
      <link rel="alternate" type="application/atom+xml" href={href(site, feedPath)} title="Changes" />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={href(site, '/opensearch.xml')}
        title={site.name}
      />
      <link rel="icon" href={href(site, '/icon.svg')} type="image/svg+xml" />
      <meta name="referrer" content="no-referrer" />
      <script async src={href(site, assets['page.js'])} />
    </>
  )
}
