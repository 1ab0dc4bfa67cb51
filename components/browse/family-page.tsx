import { catalogPath, familyPath, href } from '../../catalog/address/links'
import type { Catalog, Family } from '../../catalog/model/catalog'
import { inlineMarkdown } from '../../render/markdown'
import { entriesOfFamily } from '../../site/entries-of'
import { inPart, type ListPart } from '../../site/list-parts'
import type { SiteContext } from '../../site/site-context'
import { EntryDifferences } from './entry-differences'
import { ListParts } from './list-parts'
import { ListTools } from './list-tools'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'

export interface FamilyPageProps {
  readonly context: SiteContext
  readonly catalog: Catalog
  readonly family: Family
  /** Where its codes are too many for one page; the first part where it is missing. */
  readonly part?: ListPart
}

/** A family: what its codes have in common, and how to tell them apart. */
export function FamilyPage({ context, catalog, family, part }: FamilyPageProps) {
  const { site } = context
  const entries = entriesOfFamily(catalog, family)
  const list = familyPath(catalog, family)
  const facets = { catalog: catalog.slug, family: `${catalog.slug}/${family.slug}` }
  const others = catalog.families.filter((item) => item.slug !== family.slug)
  return (
    <PageFrame context={context}>
      <PageHeader
        site={site}
        crumbs={[
          { label: catalog.name, path: catalogPath(catalog) },
          ...(part === undefined ? [] : [{ label: family.name, path: list }]),
        ]}
        title={`${family.name} errors${part === undefined ? '' : `, page ${part.number} of ${part.of}`}`}
        lead={inlineMarkdown(site, family.summary)}
      >
        {family.prefix !== undefined && (
          <p className="list-note">
            Each code begins with <code>{family.prefix}</code>.
          </p>
        )}
      </PageHeader>
      <ListTools site={site} entries={entries} authored="As documented" facets={facets} />
      <section aria-labelledby="codes" className="list-alone">
        <h2 id="codes">{entries.length > 1 ? 'Which one is yours?' : 'The only code'}</h2>
        <EntryDifferences context={context} entries={inPart(entries, part)} />
      </section>
      <ListParts site={site} list={list} total={entries.length} part={part} facets={facets} />
      {others.length > 0 && (
        <nav aria-label="Other families" className="list-others">
          <h2>
            Other families of <span dir="auto">{catalog.name}</span>
          </h2>
          <ul className="pills">
            {others.map((item) => (
              <li key={item.slug}>
                <a href={href(site, familyPath(catalog, item))}>
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
