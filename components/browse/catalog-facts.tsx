import { catalogJsonPath, href } from '../../catalog/address/links'
import type { Catalog } from '../../catalog/model/catalog'
import type { SiteContext } from '../../site/site-context'
import { filteredPath } from './filtered-path'
import { GuideCards } from './guide-cards'

/** What readers want to know of a catalog before its codes: how many there are, ways to cut them, its guides. */
export function CatalogFacts({ context: { site }, catalog }: { context: SiteContext; catalog: Catalog }) {
  const drafts = catalog.entries.filter(({ draft }) => draft !== undefined).length
  const severities = severitiesOf(catalog)
  return (
    <>
      <dl className="mt-6 flex flex-wrap gap-x-10 gap-y-3 text-[0.95rem]">
        <div>
          <dt className="text-[0.85rem] text-faint">Codes</dt>
          <dd className="font-medium tabular-nums">{catalog.entries.length}</dd>
        </div>
        {drafts > 0 && (
          <div>
            <dt className="text-[0.85rem] text-faint">Drafts</dt>
            <dd className="font-medium tabular-nums">
              <a className="text-link" href={href(site, filteredPath({ catalog: catalog.slug, draft: 'yes' }))}>
                {drafts}
              </a>
            </dd>
          </div>
        )}
        {severities.length > 0 && (
          <div>
            <dt className="text-[0.85rem] text-faint">By severity</dt>
            <dd className="flex flex-wrap gap-x-3">
              {severities.map(([severity, count]) => (
                <span key={severity}>
                  <a className="text-link" href={href(site, filteredPath({ catalog: catalog.slug, severity }))}>
                    {severity}
                  </a>{' '}
                  <span className="tabular-nums text-faint">{count}</span>
                </span>
              ))}
            </dd>
          </div>
        )}
        {catalog.baseUrl !== undefined && (
          <div>
            <dt className="text-[0.85rem] text-faint">Base URL</dt>
            <dd>
              <code>{catalog.baseUrl}</code>
            </dd>
          </div>
        )}
        {catalog.requestId !== undefined && (
          <div>
            <dt className="text-[0.85rem] text-faint">Identifies a request by</dt>
            <dd>
              <code>{catalog.requestId.name}</code> in the {catalog.requestId.in}
            </dd>
          </div>
        )}
        <div>
          <dt className="text-[0.85rem] text-faint">For programs</dt>
          <dd>
            <a className="text-link" href={href(site, catalogJsonPath(catalog))}>
              index.json
            </a>
          </dd>
        </div>
      </dl>
      {catalog.guides.length > 0 && <GuideCards site={site} guides={catalog.guides} label="Guide" className="mt-7" />}
    </>
  )
}

/** The severities of a catalog with the number of their codes, the most frequent first; none where it has one only. */
function severitiesOf({ entries }: Catalog): [severity: string, count: number][] {
  const counts = new Map<string, number>()
  for (const { severity } of entries) if (severity !== undefined) counts.set(severity, (counts.get(severity) ?? 0) + 1)
  return counts.size < 2 ? [] : [...counts].sort((a, b) => b[1] - a[1])
}
