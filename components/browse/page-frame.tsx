import type { ReactNode } from 'react'
import type { SiteContext } from '../../site/site-context'
import { SiteFooter } from '../layout/site-footer'
import { SiteHeader } from '../layout/site-header'

/** Header, content and footer of a page to browse. */
export function PageFrame({ context, children }: { context: SiteContext; children: ReactNode }) {
  return (
    <>
      <SiteHeader context={context} />
      <main id="content" className="page">
        {children}
      </main>
      <SiteFooter context={context} />
    </>
  )
}
