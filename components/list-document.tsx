import type { ReactNode } from 'react'
import type { Catalog } from '../catalog/model/catalog'
import { absoluteUrl } from '../catalog/model/links'
import { plainText } from '../catalog/text/plain-text'
import { catalogPicture, sitePicture } from '../site/pictures'
import type { SiteContext } from '../site/site-context'
import { DiscoveryLinks, FontPreloads, HeadAssets } from './layout/head-assets'

export interface ListDocumentProps {
  readonly context: SiteContext
  readonly path: string
  readonly title: string
  /** Markdown. */
  readonly description: string
  /** The catalog that it belongs to, where it belongs to one. */
  readonly catalog?: Catalog
  readonly children: ReactNode
}

/** A page that lists codes, as a whole HTML document: nothing in it needs a framework. */
export function ListDocument({ context, path, title, description, catalog, children }: ListDocumentProps) {
  const { site } = context
  const words = plainText(description)
  const picture = catalog === undefined ? sitePicture(context) : catalogPicture(catalog)
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · ${site.name}`}</title>
        <meta name="description" content={words} />
        <FontPreloads context={context} />
        <HeadAssets context={context} />
        <DiscoveryLinks context={context} />
        <link rel="canonical" href={absoluteUrl(site, path)} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={words} />
        <meta property="og:url" content={absoluteUrl(site, path)} />
        <meta property="og:image" content={absoluteUrl(site, picture.path)} />
        <meta property="og:image:alt" content={picture.alt} />
      </head>
      <body>{children}</body>
    </html>
  )
}
