import type { PageSubjects } from '../site/pages'
import { FamilyPage } from './browse/family-page'
import { ListDocument } from './list-document'
import type { PageProps } from './page-props'

/** The codes of a catalog that belong together. */
export function FamilyDocument({ context, path, subject }: PageProps<PageSubjects['family']>) {
  const { catalog, family } = subject
  const head = { path, title: `${family.name} errors of ${catalog.name}`, description: family.summary, catalog }
  return (
    <ListDocument context={context} {...head}>
      <FamilyPage context={context} catalog={catalog} family={family} />
    </ListDocument>
  )
}
