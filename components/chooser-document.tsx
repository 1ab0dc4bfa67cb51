import type { PageSubjects } from '../site/pages'
import { PageFrame } from './browse/page-frame'
import { Document } from './document'
import type { PageProps } from './page-props'
import { Choices } from './parts/choices'

/** `/e/<CODE>/` of a code that several catalogs have: asks which one is meant. */
export function ChooserDocument({ context, subject: { slug, entries } }: PageProps<PageSubjects['chooser']>) {
  const { site, catalogs } = context
  return (
    <Document context={context} title={`${slug} in which catalog? · ${site.name}`} isHidden>
      <PageFrame context={context}>
        <div className="fault" aria-hidden="true" />
        <h1 className="entry-title mt-6">
          <code>{slug}</code> <span>in which catalog?</span>
        </h1>
        <p className="lead">{entries.length} catalogs have this code. Choose the API that answered you.</p>
        <Choices site={site} catalogs={catalogs} entries={entries} />
      </PageFrame>
    </Document>
  )
}
