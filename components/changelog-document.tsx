import { ChangelogPage } from './browse/changelog-page'
import { ListDocument } from './list-document'
import type { PageProps } from './page-props'

/** `/changelog/`: what has happened to the codes. */
export function ChangelogDocument({ context, path }: PageProps<undefined>) {
  const description = 'Codes that are new, documented, deprecated or retired, newest first.'
  return (
    <ListDocument context={context} path={path} title="Changelog" description={description}>
      <ChangelogPage context={context} />
    </ListDocument>
  )
}
