import { href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'

export interface Crumb {
  readonly label: string
  readonly path: string
}

/** The way to this page; the page itself is not in it, since its heading follows. On paper it begins with the site. */
export function Breadcrumbs({ site, crumbs }: { site: Site; crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="crumbs" data-site={site.name}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.path}>
            <a dir="auto" href={href(site, crumb.path)}>
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
