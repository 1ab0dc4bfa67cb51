import type { Entry } from '../catalog/model/catalog'
import type { PageSubjects } from '../site/pages'
import { PageFrame } from './browse/page-frame'
import { Document } from './document'
import type { PageProps } from './page-props'
import { Choices } from './parts/choices'

/** `/e/<CODE>/` of a code that several catalogs have: asks which one is meant. */
export function ChooserDocument({ context, subject: { slug, entries } }: PageProps<PageSubjects['chooser']>) {
  const { site, catalogs } = context
  const question = new Set(entries.map(({ catalog }) => catalog)).size === 1 ? 'which one?' : 'in which catalog?'
  return (
    <Document context={context} title={`${slug} ${question} · ${site.name}`} isHidden>
      <PageFrame context={context}>
        <div className="fault" aria-hidden="true" />
        <h1 className="entry-title">
          <code>{slug}</code> <span>{question}</span>
        </h1>
        <p className="lead">{leadOf(entries)}</p>
        <Choices site={site} catalogs={catalogs} entries={entries} />
      </PageFrame>
    </Document>
  )
}

function leadOf(entries: readonly Entry[]): string {
  const catalogs = new Set(entries.map(({ catalog }) => catalog)).size
  if (catalogs === entries.length) return `${catalogs} catalogs have this code. Choose the API that answered you.`
  return `${entries.length} codes have this name. Choose the one that you have.`
}
