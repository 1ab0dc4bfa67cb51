import { guidePath, href } from '../../catalog/address/links'
import type { Guide } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'

export interface GuideCardsProps {
  readonly site: Site
  readonly guides: readonly Guide[]
}

/** Guides, each with its title and what it is about. */
export function GuideCards({ site, guides }: GuideCardsProps) {
  return (
    <ul className="cards">
      {guides.map((guide) => (
        <li key={guide.slug}>
          <a href={href(site, guidePath(guide))}>
            <b dir="auto">{guide.title}</b>
            <span dir="auto">{guide.summary}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
