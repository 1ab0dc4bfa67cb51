import type { PageSubjects } from '../site/pages'
import { Document } from './document'
import { SiteFooter } from './layout/site-footer'
import { SiteHeader } from './layout/site-header'
import type { PageProps } from './page-props'
import { Choices } from './parts/choices'

/** `/e/<CODE>/` of a code that several catalogs have: asks which one is meant. */
export function ChooserDocument({ context, subject: { slug, entries } }: PageProps<PageSubjects['chooser']>) {
  const { site, catalogs } = context
  return (
    <Document context={context} title={`${slug} in which catalog? · ${site.name}`} isHidden>
      <SiteHeader context={context} />
      <main id="content" className="page">
        <div className="fault" aria-hidden="true" />
        <h1 className="entry-title mt-6">
          <code>{slug}</code> <span>in which catalog?</span>
        </h1>
        <p className="lead">{entries.length} catalogs have this code. Choose the API that answered you.</p>
        <Choices site={site} catalogs={catalogs} entries={entries} />
      </main>
      <SiteFooter context={context} />
    </Document>
  )
}
