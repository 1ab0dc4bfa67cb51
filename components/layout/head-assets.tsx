import { feedPath, href } from '../../catalog/model/links'
import type { SiteContext } from '../../site/site-context'

/** What the head of every page links besides its fonts: stylesheet, icon, and the page script, which blocks nothing. */
export function HeadAssets({ context }: { context: SiteContext }) {
  const { site, assets } = context
  return (
    <>
      <link rel="stylesheet" href={href(site, assets['site.css'])} />
      <link rel="icon" href={href(site, '/icon.svg')} />
      <meta name="referrer" content="no-referrer" />
      <script async src={href(site, assets['page.js'])} />
    </>
  )
}

/** Fetches the fonts before the stylesheet asks for them. */
export function FontPreloads({ context: { site, assets } }: { context: SiteContext }) {
  return (['fonts/instrument-sans.woff2', 'fonts/geist-mono.woff2'] as const).map((name) => (
    <link key={name} rel="preload" as="font" href={href(site, assets[name])} crossOrigin="" />
  ))
}

/** The feed and the search of the site, for programs that look for them: on lists, which is enough; entries have neither. */
export function DiscoveryLinks({ context: { site } }: { context: SiteContext }) {
  return (
    <>
      <link rel="alternate" type="application/atom+xml" href={href(site, feedPath)} title="Changes" />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={href(site, '/opensearch.xml')}
        title={site.name}
      />
    </>
  )
}
