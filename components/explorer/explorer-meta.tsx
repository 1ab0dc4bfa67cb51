import { absoluteUrl, homePath, searchPath } from '../../catalog/model/links'
import { pictureSize, sitePicture } from '../../site/pictures'
import type { SiteContext } from '../../site/site-context'
import type { ExplorerPageName } from './explorer-page-name'

const pages = {
  home: {
    path: homePath,
    title: 'Error reference',
    description: 'Find an error by its code, its message, a response or a log line.',
  },
  search: {
    path: searchPath,
    title: 'Search',
    description: 'Search all error codes by code, message, response, log line or symptom, or browse them.',
  },
} as const satisfies Record<ExplorerPageName, { path: string; title: string; description: string }>

/** Title, description, canonical address and preview of a page of the explorer. */
export function ExplorerMeta({ name, context }: { name: ExplorerPageName; context: SiteContext }) {
  const { site } = context
  const { path, title, description } = pages[name]
  const picture = sitePicture(context)
  return (
    <>
      <title>{name === 'home' ? `${site.name}: error reference` : `${title} · ${site.name}`}</title>
      <meta name="description" content={description} />
      <link rel="canonical" href={absoluteUrl(site, path)} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site.name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={absoluteUrl(site, path)} />
      <meta property="og:image" content={absoluteUrl(site, picture.path)} />
      <meta property="og:image:width" content={String(pictureSize.width)} />
      <meta property="og:image:height" content={String(pictureSize.height)} />
      <meta property="og:image:alt" content={picture.alt} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}
