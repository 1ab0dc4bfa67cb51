import type { ReactElement } from 'react'
import type { SiteContext } from '../site/site-context'

/** What the component of a page gets: a page of the table, and the site. */
export interface PageProps<Subject> {
  readonly context: SiteContext
  readonly path: string
  readonly subject: Subject
}

/** Taken from a method, so that a table of them can be read without knowing what each kind shows. */
export type PageComponent<Subject> = { render(props: PageProps<Subject>): ReactElement }['render']
