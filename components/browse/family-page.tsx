import type { Catalog, Family } from '../../catalog/model/catalog'
import { catalogPath, familyPath, homePath, href } from '../../catalog/model/links'
import { inlineMarkdown } from '../../render/markdown'
import type { SiteContext } from '../../site/site-context'
import { EntryRows } from './entry-rows'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'

/** A family: what its codes have in common, and each with its summary. */
export function FamilyPage({ context, catalog, family }: { context: SiteContext; catalog: Catalog; family: Family }) {
  const { site } = context
  const entries = catalog.entries.filter((entry) => entry.family === family.slug)
  const others = catalog.families.filter((item) => item.slug !== family.slug)
  return (
    <PageFrame context={context}>
      <PageHeader
        site={site}
        crumbs={[
          { label: site.name, path: homePath },
          { label: catalog.name, path: catalogPath(catalog) },
        ]}
        title={`${family.name} errors`}
        lead={inlineMarkdown(site, family.summary)}
      >
        <p className="mt-4 text-[0.95rem] text-soft">
          {entries.length} {entries.length === 1 ? 'code' : 'codes'}
          {family.prefix !== undefined && (
            <>
              , each beginning with <code className="font-semibold text-ink">{family.prefix}</code>
            </>
          )}
        </p>
      </PageHeader>
      <div className="mt-8">
        <EntryRows site={site} entries={entries} withSummary />
      </div>
      {others.length > 0 && (
        <nav aria-label="Other families" className="mt-14">
          <h2 className="text-[1.1rem]">
            Other families of <span dir="auto">{catalog.name}</span>
          </h2>
          <ul className="mt-3 flex flex-wrap gap-2">
            {others.map((item) => (
              <li key={item.slug}>
                <a
                  href={href(site, familyPath(catalog, item))}
                  className="inline-flex min-h-10 items-center rounded-full border border-line bg-raised px-4 text-[0.95rem] hover:border-edge"
                >
                  <span dir="auto">{item.name}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </PageFrame>
  )
}
