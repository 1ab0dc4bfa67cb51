import type { ReactNode } from 'react'
import type { SiteContext } from '../../site/site-context'
import { RenderedFooter, SiteFooter } from './site-footer'
import { RenderedHeader, SiteHeader } from './site-header'

/** What is around the content of every document. Home and search have the same in slots (`components/explorer/`). */
export function SiteFrame({ context, children }: { context: SiteContext; children: ReactNode }) {
  const { frame } = context
  return (
    <>
      {frame === undefined ? <SiteHeader context={context} /> : <RenderedHeader markup={frame.header} />}
      {children}
      {frame === undefined ? <SiteFooter context={context} /> : <RenderedFooter markup={frame.footer} />}
    </>
  )
}
