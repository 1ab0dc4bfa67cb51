import type { SiteContext } from '../site/site-context'
import { PageFrame } from './browse/page-frame'
import { PageHeader } from './browse/page-header'
import { Document } from './document'

export interface ProblemDocumentProps {
  readonly context: SiteContext
  /** Why the page cannot be made, where that is no problem of the content. */
  readonly reason?: string | undefined
}

/** In development: what is at the address of a page whose content is refused. */
export function ProblemDocument({ context, reason }: ProblemDocumentProps) {
  const title = 'This page cannot be made'
  return (
    <Document context={context} title={`${title} · ${context.site.name}`} isHidden>
      <PageFrame context={context}>
        <PageHeader
          site={context.site}
          title={title}
          lead={reason ?? 'Its content has a problem. Once it is fixed, the page will be back.'}
        />
      </PageFrame>
    </Document>
  )
}
