import type { PageSubjects } from '../site/pages'
import { CatalogPage } from './browse/catalog-page'
import { ListDocument } from './list-document'
import type { PageProps } from './page-props'

/** A catalog: all its codes. */
export function CatalogDocument({ context, path, subject: { catalog } }: PageProps<PageSubjects['catalog']>) {
  const head = { path, title: `${catalog.name} errors`, description: catalog.summary, catalog }
  return (
    <ListDocument context={context} {...head}>
      <CatalogPage context={context} catalog={catalog} />
    </ListDocument>
  )
}
