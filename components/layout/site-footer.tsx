import { changelogPath, guidePath, href, linkAddress, searchPath, statusesPath } from '../../catalog/address/links'
import { statusesOf } from '../../site/entries-of'
import type { SiteContext } from '../../site/site-context'

/** The footer of every page: ways to browse; `llms.txt` lists the machine-readable forms. */
export function SiteFooter({ context }: { context: SiteContext }) {
  return (
    <footer className="foot">
      <FooterContent context={context} />
    </footer>
  )
}

/** The footer of every page, from the markup of what it holds. */
export function RenderedFooter({ markup }: { markup: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React has rendered it
  return <footer className="foot" dangerouslySetInnerHTML={{ __html: markup }} />
}

/** What the footer holds. */
export function FooterContent({ context }: { context: SiteContext }) {
  const { site, catalogs, guides } = context
  const links: readonly (readonly [label: string, path: string])[] = [
    ['All codes', searchPath],
    ...(statusesOf(catalogs).length === 0 ? [] : [['Statuses', statusesPath] as const]),
    ['Changelog', changelogPath],
    ...guides.map((guide) => [guide.title, guidePath(guide)] as const),
    ['llms.txt', '/llms.txt'],
  ]
  const source = site.repositoryUrl === undefined ? [] : [{ label: 'Source', url: site.repositoryUrl }]
  return (
    <ul>
      {links.map(([label, path]) => (
        <li key={path}>
          <a dir="auto" href={href(site, path)}>
            {label}
          </a>
        </li>
      ))}
      {site.header?.map((link) => (
        <li key={`header ${link.label}`} className="foot-own">
          <a dir="auto" href={linkAddress(site, link)} rel="noreferrer">
            {link.label}
          </a>
        </li>
      ))}
      {[...(site.footer ?? []), ...source].map((link) => (
        <li key={`footer ${link.label}`}>
          <a dir="auto" href={linkAddress(site, link)} rel="noreferrer">
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  )
}
