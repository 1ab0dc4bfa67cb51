import type { ReactElement } from 'react'
import { fileOfPage, type ListedPage, listPages } from '../site/list-pages'
import type { KindsRendered } from '../site/page-kinds'
import type { PageRows } from '../site/page-row'
import { type PageSubjects, pageTable } from '../site/pages'
import type { SiteContext } from '../site/site-context'
import { CatalogDocument } from './catalog-document'
import { ChangelogDocument } from './changelog-document'
import { ChooserDocument } from './chooser-document'
import { CompareDocument } from './compare-document'
import { EntryDocument } from './entry-document'
import { FamilyDocument } from './family-document'
import { AliasDocument, MovedDocument, ShortLinkDocument } from './forward-document'
import { GuideDocument } from './guide-document'
import { NotFoundDocument } from './not-found-document'
import type { PageComponent } from './page-props'
import { StatusDocument } from './status-document'
import { StatusesDocument } from './statuses-document'

/** The kinds that are documents. Those of the explorer are in `explorer/`. */
type DocumentKind = KindsRendered<'document' | 'forward'>

/** The component of each kind of page that is a document. */
export const pageComponents = {
  statuses: StatusesDocument,
  changelog: ChangelogDocument,
  catalog: CatalogDocument,
  'catalog-part': CatalogDocument,
  family: FamilyDocument,
  'family-part': FamilyDocument,
  status: StatusDocument,
  'status-part': StatusDocument,
  guide: GuideDocument,
  compare: CompareDocument,
  entry: EntryDocument,
  tombstone: EntryDocument,
  alias: AliasDocument,
  moved: MovedDocument,
  'short-link': ShortLinkDocument,
  chooser: ChooserDocument,
  'not-found': NotFoundDocument,
} as const satisfies { readonly [Kind in DocumentKind]: PageComponent<PageSubjects[Kind]> }

/** The components of a table of pages, by kind. */
export type PageComponents = Readonly<Record<string, PageComponent<unknown>>>

/** A page that is a document of its own. */
export interface SiteDocument extends ListedPage {
  /** Path of its file: `/e/AUT-0007/index.html`. */
  readonly file: string
  page(): ReactElement
}

/** Every page that is a document: all but the explorer's. */
export function siteDocuments(
  context: SiteContext,
  table: PageRows = pageTable,
  components: PageComponents = pageComponents,
): SiteDocument[] {
  return listPages(context, table).flatMap((listed): SiteDocument[] => {
    const { kind, row, path, subject } = listed
    if (row.rendered === 'explorer') return []
    const Component = components[kind]
    if (Component === undefined) throw new Error(`components/pages.tsx has no component for pages of the kind ${kind}.`)
    return [
      {
        ...listed,
        file: fileOfPage(listed),
        page: () => <Component context={context} path={path} subject={subject} />,
      },
    ]
  })
}
