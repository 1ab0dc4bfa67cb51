import type { ReactNode } from 'react'
import { comparePath, href } from '../../catalog/address/links'
import { pairLabel, pairNote } from '../../client/search/pair-label'
import type { Answer } from '../../search/text/answer'
import type { SearchSite } from './search-site'

interface PageOptionProps {
  readonly base: string
  readonly path: string
  readonly title: string
  /** What the page has. */
  readonly note: string
  /** Before its title. */
  readonly children?: ReactNode
}

/** A page that is not that of a code, above the codes. */
export function PageOption({ base, path, title, note, children }: PageOptionProps) {
  return (
    <a role="option" id={path} href={href({ basePath: base }, path)} className="search-option page-option">
      {children} <span className="font-semibold">{title}</span> <span className="text-small text-soft">{note}</span>
    </a>
  )
}

/** Two codes that are easily confused, where the query means both: the page that has them side by side. */
export function PairOption({ pair, site }: { pair: Answer['pair']; site: SearchSite }) {
  if (pair === undefined) return null
  const title = `${pairLabel(pair)}: which one is it?`
  return <PageOption base={site.base} path={comparePath(...pair)} title={title} note={pairNote} />
}
