import { catalogPath, familyPath, homePath, href } from '../../catalog/address/links'
import type { Catalog, Family } from '../../catalog/model/catalog'
import { inlineMarkdown } from '../../render/markdown'
import { entriesOfFamily } from '../../site/entries-of'
import { inPart, type ListPart } from '../../site/list-parts'
import type { SiteContext } from '../../site/site-context'
import { EntryRows } from './entry-rows'
import { ListParts } from './list-parts'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'

export interface FamilyPageProps {
  readonly context: SiteContext
  readonly catalog: Catalog
  readonly family: Family
  /** Where its codes are too many for one page; the first part where it is missing. */
  readonly part?: ListPart
}

/** A family: what its codes have in common, and each with its summary. */
export function FamilyPage({ context, catalog, family, part }: FamilyPageProps) {
  const { site } = context
  const entries = entriesOfFamily(catalog, family)
  const list = familyPath(catalog, family)
  const others = catalog.families.filter((item) => item.slug !== family.slug)
  return (
    <PageFrame context={context}>
      <PageHeader
        site={site}
        crumbs={[
          { label: site.name, path: homePath },
          { label: catalog.name, path: catalogPath(catalog) },
          ...(part === undefined ? [] : [{ label: family.name, path: list }]),
        ]}
        title={`${family.name} errors${part === undefined ? '' : `, page ${part.number} of ${part.of}`}`}
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
        <EntryRows site={site} entries={inPart(entries, part)} withSummary />
      </div>
      <ListParts
        site={site}
        list={list}
        total={entries.length}
        part={part}
        facets={{ catalog: catalog.slug, family: `${catalog.slug}/${family.slug}` }}
      />
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
