import { href } from '../../catalog/address/links'
import type { SiteContext } from '../../site/site-context'

/** The stylesheet that home and search load besides that of all pages; the site's own look comes after both. */
export function ExplorerStyle({ context: { site, assets } }: { context: SiteContext }) {
  return <link rel="stylesheet" href={href(site, assets['explorer.css'])} precedence="site" />
}
