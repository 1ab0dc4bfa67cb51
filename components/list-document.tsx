import type { ReactNode } from 'react'
import { absoluteUrl, href, markdownPath } from '../catalog/address/links'
import type { Catalog } from '../catalog/model/catalog'
import { plainText } from '../catalog/text/plain-text'
import { pictureOf } from '../site/pictures'
import type { SiteContext } from '../site/site-context'
import { Document } from './document'
import { DiscoveryLinks } from './layout/discovery-links'

export interface ListDocumentProps {
  readonly context: SiteContext
  readonly path: string
  readonly title: string
  /** What the title in a list of tabs and of search results ends with; the name of the site where it is missing. */
  readonly of?: string | undefined
  /** Markdown. */
  readonly description: string
  /** The catalog that it belongs to, where it belongs to one. */
  readonly catalog?: Catalog | undefined
  /** Whether its list can be filtered, by a script of its own. */
  readonly hasTools?: boolean
  readonly children: ReactNode
}

/** A page that lists codes, as a whole HTML document: nothing in it needs a framework. */
export function ListDocument(props: ListDocumentProps) {
  const { context, path, title, of, description, catalog, hasTools = false, children } = props
  const { site } = context
  const picture = pictureOf(context, catalog)
  const head = (
    <>
      <DiscoveryLinks context={context} />
      <link rel="canonical" href={absoluteUrl(site, path)} />
      <link rel="alternate" type="text/markdown" href={href(site, markdownPath(path))} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={site.name} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={absoluteUrl(site, path)} />
      <meta property="og:image" content={absoluteUrl(site, picture.path)} />
      <meta property="og:image:alt" content={picture.alt} />
    </>
  )
  return (
    <Document
      context={context}
      title={`${title} · ${of ?? site.name}`}
      description={plainText(description)}
      head={head}
      scripts={hasTools ? ['list.js'] : []}
    >
      {children}
    </Document>
  )
}
