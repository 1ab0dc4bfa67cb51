import type { ReactNode } from 'react'
import type { SiteContext } from '../../site/site-context'
import { SiteFooter } from './site-footer'
import { SiteHeader } from './site-header'

/** What is around the content of every document. Home and search have the same in slots (`components/explorer/`). */
export function SiteFrame({ context, children }: { context: SiteContext; children: ReactNode }) {
  return (
    <>
      <SiteHeader context={context} />
      {children}
      <SiteFooter context={context} />
    </>
  )
}
