import { homePath, href, markdownPath, searchPath } from '../../catalog/address/links'
import type { SiteContext } from '../../site/site-context'
import { Head } from '../document'
import { DiscoveryLinks } from '../layout/discovery-links'
import { ExplorerMeta } from './explorer-meta'
import type { ExplorerPageName } from './explorer-page-name'
import { ExplorerStyle } from './explorer-style'
import { explorerWords } from './explorer-words'
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
  const { title, description } = explorerWords(name, site)
  return (
    <Head context={context} title={title} description={description}>
      <ExplorerStyle context={context} />
      <script async src={href(site, assets['explorer.js'])} data-scripts={scripts.join(' ')} />
      <DiscoveryLinks context={context} />
      <link
        rel="alternate"
        type="text/markdown"
        href={href(site, markdownPath(name === 'home' ? homePath : searchPath))}
      />
      <ExplorerMeta name={name} context={context} />
      <SearchSiteData context={context} />
    </Head>
  )
}
