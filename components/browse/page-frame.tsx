import type { ReactNode } from 'react'
import type { SiteContext } from '../../catalog/site-context'
import { SiteFooter } from '../layout/site-footer'
import { SiteHeader } from '../layout/site-header'

/** Header, content and footer of an explorer page. */
export function PageFrame({
  context,
  hasSearch = false,
  children,
}: {
  context: SiteContext
  hasSearch?: boolean
  children: ReactNode
}) {
  return (
    <>
      <SiteHeader context={context} hasSearch={hasSearch} />
      <main id="content" className="page">
        {children}
      </main>
      <SiteFooter context={context} />
    </>
  )
}
