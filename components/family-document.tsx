import type { PageSubjects } from '../site/pages'
import { FamilyPage } from './browse/family-page'
import { partWords } from './browse/list-parts'
import { ListDocument } from './list-document'
import type { PageProps } from './page-props'

/** The codes of a catalog that belong together. */
export function FamilyDocument({ context, path, subject }: PageProps<PageSubjects['family' | 'family-part']>) {
  const { catalog, family } = subject
  const head = {
    path,
    title: `${family.name} errors of ${catalog.name}${partWords(subject)}`,
    description: family.summary,
    catalog,
  }
  return (
    <ListDocument context={context} hasTools {...head}>
      <FamilyPage context={context} {...subject} />
    </ListDocument>
  )
}
