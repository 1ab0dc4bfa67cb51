import type { ReactNode } from 'react'
import type { Site } from '../../catalog/model/site'
import { Breadcrumbs, type Crumb } from '../layout/breadcrumbs'

export interface PageHeaderProps {
  readonly site: Site
  readonly crumbs: readonly Crumb[]
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly children?: ReactNode
}

/** The head of a page to browse: the way to it, its name, and what it is in a sentence. */
export function PageHeader({ site, crumbs, title, lead, children }: PageHeaderProps) {
  return (
    <header>
      <Breadcrumbs site={site} crumbs={crumbs} />
      <div className="fault mt-3" aria-hidden="true" />
      <h1 dir="auto" className="mt-5 text-[clamp(1.8rem,1.3rem+2.2vw,2.7rem)] leading-[1.1] tracking-[-0.025em]">
        {title}
      </h1>
      {lead !== undefined && (
        <div dir="auto" className="mt-4 max-w-prose text-[1.15rem] leading-normal">
          {lead}
        </div>
      )}
      {children}
    </header>
  )
}
