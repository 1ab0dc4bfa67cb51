import { feedPath, href } from '../../catalog/address/links'
import type { SiteContext } from '../../site/site-context'

/** The feed and the search of the site, for programs that look for them. Only lists have them, which is enough. */
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
