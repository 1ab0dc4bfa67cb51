import type { ReactNode } from 'react'
import type { SiteContext } from '../../site/site-context'
import { SiteFrame } from '../layout/site-frame'

/** Header, content and footer of a page to browse. */
export function PageFrame({ context, children }: { context: SiteContext; children: ReactNode }) {
  return (
    <SiteFrame context={context}>
      <main id="content" className="page">
        {children}
      </main>
    </SiteFrame>
  )
}
