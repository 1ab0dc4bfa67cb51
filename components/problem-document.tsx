import type { SiteContext } from '../site/site-context'
import { PageFrame } from './browse/page-frame'
import { Document } from './document'

export interface ProblemDocumentProps {
  readonly context: SiteContext
  /** Why the page cannot be made, where that is no problem of the content. */
  readonly reason?: string | undefined
}

/** In development: what stands at the address of a page whose content is refused. */
export function ProblemDocument({ context, reason }: ProblemDocumentProps) {
  const title = 'This page cannot be made'
  return (
    <Document context={context} title={`${title} · ${context.site.name}`} isHidden>
      <PageFrame context={context}>
        <h1 className="mt-6 text-[clamp(1.8rem,1.3rem+2.2vw,2.7rem)] leading-[1.1] tracking-[-0.025em]">{title}</h1>
        <p className="mt-4 max-w-prose text-[1.15rem] leading-normal text-soft">
          {reason ?? 'Its content has a problem. Once it is fixed, the page will be back.'}
        </p>
      </PageFrame>
    </Document>
  )
}
