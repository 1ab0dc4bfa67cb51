import { absoluteUrl, entryType, href } from '../catalog/address/links'
import { entryName } from '../catalog/model/entry-name'
import { lifecycleState, lifecycleWords } from '../catalog/model/lifecycle'
import { plainText } from '../catalog/text/plain-text'
import { entryStructuredData } from '../site/forms/structured-data'
import { formPath } from '../site/packed-forms'
import type { PageSubjects } from '../site/pages'
import { pictureOf } from '../site/pictures'
import { Document } from './document'
import { EntryPage } from './entry/entry-page'
import { SiteFrame } from './layout/site-frame'
import type { PageProps } from './page-props'

/** An entry or a tombstone as a whole HTML document: no framework script, no inline script. */
export function EntryDocument({ context, subject }: PageProps<PageSubjects['entry']>) {
  const { site } = context
  const { catalog, entry } = subject
  const picture = pictureOf(context, catalog, entry)
  const state = lifecycleState(entry)
  const mark = state === 'active' ? '' : ` (${lifecycleWords[state].label.toLowerCase()})`
  const title = `${entryName(entry)}${mark}: ${entry.title} · ${catalog.name}`
  const head = (
    <>
      <link rel="canonical" href={entryType(site, entry)} />
      <link
        rel="alternate"
        type="application/json"
        href={href(site, formPath(site, entry, { form: 'json', catalog }))}
      />
      <link rel="alternate" type="text/markdown" href={href(site, formPath(site, entry, { form: 'md', catalog }))} />
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content={site.name} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta property="og:title" content={title} />
      <meta property="og:image" content={absoluteUrl(site, picture.path)} />
      <meta property="og:image:alt" content={picture.alt} />
      <meta name="format-detection" content="telephone=no" />
      <script type="application/ld+json">{entryStructuredData(site, catalog, entry)}</script>
    </>
  )
  return (
    <Document
      context={context}
      title={title}
      description={plainText(entry.summary ?? entry.title)}
      head={head}
      isList={false}
    >
      <SiteFrame context={context}>
        <EntryPage context={context} catalog={catalog} entry={entry} />
      </SiteFrame>
    </Document>
  )
}
