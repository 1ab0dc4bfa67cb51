import { httpStatus } from '../catalog/model/http-status'
import type { PageSubjects } from '../site/pages'
import { StatusPage } from './browse/status-page'
import { ListDocument } from './list-document'
import type { PageProps } from './page-props'

/** A status across catalogs, or within one. */
export function StatusDocument({ context, path, subject }: PageProps<PageSubjects['status']>) {
  const { status, catalog } = subject
  const { phrase, meaning } = httpStatus(status)
  const title = catalog === undefined ? `${status} ${phrase}` : `${status} ${phrase} in ${catalog.name}`
  return (
    <ListDocument context={context} path={path} title={title} description={meaning} catalog={catalog}>
      <StatusPage context={context} {...subject} />
    </ListDocument>
  )
}
