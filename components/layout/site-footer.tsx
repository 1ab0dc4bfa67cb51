import { changelogPath, feedPath, guidePath, homePath, href, searchPath, statusesPath } from '../../catalog/links'
import type { SiteContext } from '../../catalog/site-context'

/** The footer of every page: ways to browse, and the machine-readable forms. */
export function SiteFooter({ context }: { context: SiteContext }) {
  const { site, guides } = context
  const links: readonly (readonly [label: string, path: string])[] = [
    ['Home', homePath],
    ['All codes', searchPath],
    ['Statuses', statusesPath],
    ['Changelog', changelogPath],
    ['Feed', feedPath],
    ...guides.map((guide) => [guide.title, guidePath(guide)] as const),
    ['catalogs.json', '/catalogs.json'],
    ['registry.json', '/registry.json'],
    ['llms.txt', '/llms.txt'],
    ['Sitemap', '/sitemap.xml'],
  ]
  return (
    <footer className="foot no-print">
      <div>
        <p>Every code has one page, and its address does not change.</p>
        <nav aria-label="Footer">
          <ul>
            {links.map(([label, path]) => (
              <li key={path}>
                <a href={href(site, path)}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div id="live" role="status" className="sr-only" />
    </footer>
  )
}
