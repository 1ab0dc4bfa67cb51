import { httpStatus } from '../catalog/values/http-status'
import type { PageSubjects } from '../site/pages'
import { partWords } from './browse/list-parts'
import { StatusPage } from './browse/status-page'
import { ListDocument } from './list-document'
import type { PageProps } from './page-props'

/** A status across catalogs, or within one. */
export function StatusDocument({ context, path, subject }: PageProps<PageSubjects['status' | 'status-part']>) {
  const { status, catalog } = subject
  const { phrase, meaning } = httpStatus(status)
  const inCatalog = catalog === undefined ? '' : ` in ${catalog.name}`
  const title = `${status} ${phrase}${inCatalog}${partWords(subject)}`
  return (
    <ListDocument context={context} hasTools path={path} title={title} description={meaning} catalog={catalog}>
      <StatusPage context={context} {...subject} />
    </ListDocument>
  )
}
