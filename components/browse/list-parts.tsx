import { href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'
import { type ListPart, listParts, partPath } from '../../site/list-parts'
import { filteredPath } from './filtered-path'

export interface ListPartsProps {
  readonly site: Site
  /** Path of the list: that of its first part. */
  readonly list: string
  /** Number of codes in all parts. */
  readonly total: number
  /** The one that is shown; the first where it is missing. */
  readonly part: ListPart | undefined
  /** What search shows exactly these codes by. */
  readonly facets: Readonly<Record<string, string | number>>
}

/** Where a list goes on, and search over all of it; nothing where one page holds it. */
export function ListParts({ site, list, total, part, facets }: ListPartsProps) {
  const parts = listParts(total)
  const shown = part ?? parts[0]
  if (shown === undefined || parts.length === 1) return null
  const number = (value: number) => value.toLocaleString('en')
  return (
    <nav aria-label="Pages of this list" className="list-parts">
      <p>
        Codes {number(shown.from)} to {number(shown.to)} of {number(shown.total)}.{' '}
        <a className="text-link" href={href(site, filteredPath(facets))}>
          Search and filter all of them
        </a>
      </p>
      <ol className="pills">
        {parts.map(({ number: at }) => (
          <li key={at}>
            <a
              href={href(site, partPath(list, at))}
              aria-label={`Page ${at}`}
              aria-current={at === shown.number ? 'page' : undefined}
            >
              {at}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** What the title of a page says of its part; nothing of the first one. */
export function partWords(subject: object & { readonly part?: ListPart }): string {
  return subject.part === undefined ? '' : `, page ${subject.part.number} of ${subject.part.of}`
}
