import { href } from '../../catalog/address/links'
import type { Site } from '../../catalog/model/site'

/** Where programs and agents find everything. */
export function DataForms({ site }: { site: Site }) {
  return (
    <section aria-labelledby="data">
      <h2 id="data">For programs and agents</h2>
      <p className="browse-families">
        <a className="text-link" href={href(site, '/registry.json')}>
          All codes as JSON
        </a>
        <a className="text-link" href={href(site, '/llms.txt')}>
          Every page as JSON or Markdown
        </a>
      </p>
    </section>
  )
}
