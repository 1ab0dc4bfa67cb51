import type { Catalog, Entry } from '../catalog/model/catalog'
import { lifecycleState, lifecycleWords } from '../catalog/model/lifecycle'
import { absoluteUrl, entryFormPath, entryType, href } from '../catalog/model/links'
import { entryStructuredData } from '../site/forms/structured-data'
import { catalogPicture } from '../site/pictures'
import type { SiteContext } from '../site/site-context'
import { EntryPage } from './entry/entry-page'
import { FontPreloads, HeadAssets } from './layout/head-assets'
import { SiteFooter } from './layout/site-footer'
import { SiteHeader } from './layout/site-header'

export interface EntryDocumentProps {
  readonly context: SiteContext
  readonly catalog: Catalog
  readonly entry: Entry
}

/** An entry as a whole HTML document: no framework script, no inline script. */
export function EntryDocument({ context, catalog, entry }: EntryDocumentProps) {
  const { site } = context
  const picture = catalogPicture(catalog)
  const state = lifecycleState(entry)
  const mark = state === 'active' ? '' : ` (${lifecycleWords[state].label.toLowerCase()})`
  const title = `${entry.code}${mark}: ${entry.title} · ${catalog.name}`
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="description" property="og:description" content={entry.summary ?? entry.title} />
        <FontPreloads context={context} />
        <HeadAssets context={context} />
        <link rel="canonical" href={entryType(site, entry)} />
        <link rel="alternate" type="application/json" href={href(site, entryFormPath(entry, 'json'))} />
        <link rel="alternate" type="text/markdown" href={href(site, entryFormPath(entry, 'md'))} />
        <meta property="og:title" content={title} />
        <meta property="og:image" content={absoluteUrl(site, picture.path)} />
        <meta name="format-detection" content="telephone=no" />
        <script type="application/ld+json">{entryStructuredData(site, catalog, entry)}</script>
      </head>
      <body>
        <SiteHeader context={context} />
        <EntryPage context={context} catalog={catalog} entry={entry} />
        <SiteFooter context={context} />
      </body>
    </html>
  )
}
