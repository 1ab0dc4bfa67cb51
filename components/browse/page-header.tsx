import type { ReactNode } from 'react'
import type { Site } from '../../catalog/model/site'
import { Breadcrumbs, type Crumb } from '../layout/breadcrumbs'

export interface PageHeaderProps {
  readonly site: Site
  /** The way to the page from the top of its catalog or of its list; the name of the site is in the header. */
  readonly crumbs?: readonly Crumb[]
  readonly title: ReactNode
  readonly lead?: ReactNode
  readonly children?: ReactNode
}

/** The head of a page to browse: the way to it, its name, and what it is in a sentence. */
export function PageHeader({ site, crumbs = [], title, lead, children }: PageHeaderProps) {
  return (
    <header className="list-head">
      {crumbs.length > 0 && <Breadcrumbs site={site} crumbs={crumbs} />}
      <div className="fault" aria-hidden="true" />
      <h1 dir="auto" className="page-title">
        {title}
      </h1>
      {lead !== undefined && (
        <div dir="auto" className="list-lead">
          {lead}
        </div>
      )}
      {children}
    </header>
  )
}
