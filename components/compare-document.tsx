import type { PageSubjects } from '../site/pages'
import { ComparePage } from './compare/compare-page'
import { pairWords } from './compare/pair-words'
import { ListDocument } from './list-document'
import type { PageProps } from './page-props'

/** Two codes that are easily confused, side by side. Search engines show the question that tells them apart. */
export function CompareDocument({ context, path, subject }: PageProps<PageSubjects['compare']>) {
  const { first, second } = subject
  const { title, of } = pairWords(subject)
  const [difference = title] = [...first.differences, ...second.differences]
  const catalog = first.catalog === second.catalog ? first.catalog : undefined
  const head = { path, title, of, description: difference, catalog }
  return (
    <ListDocument context={context} {...head}>
      <ComparePage context={context} pair={subject} />
    </ListDocument>
  )
}
