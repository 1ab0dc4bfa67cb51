import { guidePath, href } from '../../catalog/address/links'
import type { Guide } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'

export interface GuideCardsProps {
  readonly site: Site
  readonly guides: readonly { readonly guide: Guide; readonly of?: string }[]
}

/** Guides, each with its title and what it is about; and whose it is, where the page does not say it. */
export function GuideCards({ site, guides }: GuideCardsProps) {
  return (
    <ul className="cards">
      {guides.map(({ guide, of }) => (
        <li key={guidePath(guide)}>
          <a href={href(site, guidePath(guide))}>
            {of !== undefined && <small dir="auto">{of}</small>}
            <b dir="auto">{guide.title}</b>
            <span dir="auto">{guide.summary}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
