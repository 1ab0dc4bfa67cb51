import { changelogPath, guidePath, href, searchPath, statusesPath } from '../../catalog/model/links'
import type { SiteContext } from '../../site/site-context'

/** The footer of every page: ways to browse; `llms.txt` lists the machine-readable forms. */
export function SiteFooter({ context }: { context: SiteContext }) {
  const { site, guides } = context
  const links: readonly (readonly [label: string, path: string])[] = [
    ['All codes', searchPath],
    ['Statuses', statusesPath],
    ['Changelog', changelogPath],
    ...guides.map((guide) => [guide.title, guidePath(guide)] as const),
    ['llms.txt', '/llms.txt'],
  ]
  return (
    <footer className="foot">
      <ul>
        {links.map(([label, path]) => (
          <li key={path}>
            <a href={href(site, path)}>{label}</a>
          </li>
        ))}
      </ul>
    </footer>
  )
}
