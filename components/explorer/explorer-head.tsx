import { href } from '../../catalog/model/links'
import type { SiteContext } from '../../site/site-context'
import { DiscoveryLinks, FontPreloads, HeadAssets } from '../layout/head-assets'
import { ExplorerMeta } from './explorer-meta'
import type { ExplorerPageName } from './explorer-page-name'
import { SearchSiteData } from './search-site-data'

interface ExplorerHeadProps {
  readonly name: ExplorerPageName
  readonly context: SiteContext
  /** Addresses of the scripts of the framework, which `client/search/explorer.ts` gets when they are wanted. */
  readonly scripts: readonly string[]
}

/** The whole head of a page of the explorer, as a build writes it. */
export function ExplorerHead({ name, context, scripts }: ExplorerHeadProps) {
  const { site, assets } = context
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <FontPreloads context={context} />
      <HeadAssets context={context} />
      <script async src={href(site, assets['explorer.js'])} data-scripts={scripts.join(' ')} />
      <DiscoveryLinks context={context} />
      <ExplorerMeta name={name} context={context} />
      <SearchSiteData context={context} />
    </head>
  )
}
