import type { PageSubjects } from '../site/pages'
import { GuidePage } from './guides/guide-page'
import { ListDocument } from './list-document'
import type { PageProps } from './page-props'

/** A guide of the site, or of a catalog. */
export function GuideDocument({ context, path, subject }: PageProps<PageSubjects['guide']>) {
  const { guide, catalog } = subject
  const title = catalog === undefined ? guide.title : `${guide.title} · ${catalog.name}`
  return (
    <ListDocument context={context} path={path} title={title} description={guide.summary} catalog={catalog}>
      <GuidePage context={context} {...subject} />
    </ListDocument>
  )
}
