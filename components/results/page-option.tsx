import type { ReactNode } from 'react'
import { href } from '../../catalog/address/links'

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
