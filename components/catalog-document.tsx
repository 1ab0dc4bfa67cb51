import type { PageSubjects } from '../site/pages'
import { CatalogPage } from './browse/catalog-page'
import { partWords } from './browse/list-parts'
import { ListDocument } from './list-document'
import type { PageProps } from './page-props'

/** A catalog: all its codes. */
export function CatalogDocument({ context, path, subject }: PageProps<PageSubjects['catalog' | 'catalog-part']>) {
  const { catalog } = subject
  const head = { path, title: `${catalog.name} errors${partWords(subject)}`, description: catalog.summary, catalog }
  return (
    <ListDocument context={context} hasTools {...head}>
      <CatalogPage context={context} {...subject} />
    </ListDocument>
  )
}
