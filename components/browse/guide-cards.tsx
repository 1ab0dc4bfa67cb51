import { guidePath, href } from '../../catalog/address/links'
import type { Guide } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'

export interface GuideCardsProps {
  readonly site: Site
  readonly guides: readonly Guide[]
  /** What each is, where no heading says it. */
  readonly label?: string
  readonly className: string
}

/** Guides, each with its title and what it is about. */
export function GuideCards({ site, guides, label, className }: GuideCardsProps) {
  return (
    <ul className={`${className} grid gap-3 sm:grid-cols-2`}>
      {guides.map((guide) => (
        <li key={guide.slug}>
          <a
            href={href(site, guidePath(guide))}
            className="block h-full rounded-lg border border-line bg-raised px-4 py-3 hover:border-edge"
          >
            {label !== undefined && <span className="block text-[0.85rem] text-faint">{label}</span>}
            <span dir="auto" className="block font-semibold">
              {guide.title}
            </span>
            <span dir="auto" className="mt-0.5 block text-[0.95rem] leading-snug text-soft">
              {guide.summary}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
