import { StatusesPage } from './browse/statuses-page'
import { ListDocument } from './list-document'
import type { PageProps } from './page-props'

/** `/status/`: every status that the catalogs use. */
export function StatusesDocument({ context, path }: PageProps<undefined>) {
  const description = 'Every HTTP status that the catalogs use.'
  return (
    <ListDocument context={context} path={path} title="Statuses" description={description}>
      <StatusesPage context={context} />
    </ListDocument>
  )
}
