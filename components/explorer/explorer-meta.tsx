import { Fragment } from 'react'
import { absoluteUrl } from '../../catalog/address/links'
import { pagesOf } from '../../site/list-pages'
import { pictureOf, pictureSize } from '../../site/pictures'
import type { SiteContext } from '../../site/site-context'
import type { ExplorerPageName } from './explorer-page-name'
import { explorerWords } from './explorer-words'

/** Canonical address and preview of a page of the explorer. */
export function ExplorerMeta({ name, context }: { name: ExplorerPageName; context: SiteContext }) {
  const { site } = context
  const words = explorerWords(name, site)
  const picture = pictureOf(context)
  return pagesOf(name, context).map(({ path }) => (
    <Fragment key={path}>
      <link rel="canonical" href={absoluteUrl(site, path)} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={words.name} />
      <meta property="og:url" content={absoluteUrl(site, path)} />
      <meta property="og:image" content={absoluteUrl(site, picture.path)} />
      <meta property="og:image:width" content={String(pictureSize.width)} />
      <meta property="og:image:height" content={String(pictureSize.height)} />
      <meta property="og:image:alt" content={picture.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </Fragment>
  ))
}
