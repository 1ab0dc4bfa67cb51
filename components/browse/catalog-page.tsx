import { catalogPath, familyPath, homePath, href, statusPath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { blockMarkdown, inlineMarkdown, itemMarkdown } from '../../render/markdown'
import { entriesOfStatus, statusesOf } from '../../site/entries-of'
import { catalogStructuredData } from '../../site/forms/structured-data'
import { inPart, type ListPart } from '../../site/list-parts'
import type { SiteContext } from '../../site/site-context'
import { PageContents } from '../layout/page-contents'
import { SectionHeading } from '../layout/section-heading'
import { CatalogFacts } from './catalog-facts'
import { EntryRows } from './entry-rows'
import { ListParts } from './list-parts'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'
import { ResponseFormat } from './response-format'
import { StatusGrid } from './status-grid'

interface CatalogPageProps {
  readonly context: SiteContext
  readonly catalog: Catalog
  /** Where the codes are too many for one page; the first part where it is missing. */
  readonly part?: ListPart
}

/** A catalog: all its codes by family, its statuses, its response format, its guides. */
export function CatalogPage({ context, catalog, part }: CatalogPageProps) {
  const { site } = context
  const { families, homeless } = groupsOf(catalog, inPart(catalog.entries, part))
  const isFirst = part === undefined
  return (
    <PageFrame context={context}>
      <script type="application/ld+json">{catalogStructuredData(site, catalog)}</script>
      <div className="with-contents">
        <div>
          <PageHeader
            site={site}
            crumbs={[
              { label: site.name, path: homePath },
              ...(isFirst ? [] : [{ label: catalog.name, path: catalogPath(catalog) }]),
            ]}
            title={isFirst ? catalog.name : `${catalog.name}, page ${part.number} of ${part.of}`}
            lead={inlineMarkdown(site, catalog.summary)}
          >
            {isFirst && <CatalogFacts context={context} catalog={catalog} />}
          </PageHeader>
          <div className="mt-12 space-y-16">
            {families.map(({ family, entries }) => (
              <section key={family.slug} aria-labelledby={`family-${family.slug}`}>
                <h2 id={`family-${family.slug}`}>
                  <a dir="auto" href={href(site, familyPath(catalog, family))}>
                    {family.name}
                  </a>
                </h2>
                <p dir="auto" className="mb-4 mt-2 max-w-prose text-soft">
                  {inlineMarkdown(site, family.summary)}
                </p>
                <EntryRows site={site} entries={entries} />
              </section>
            ))}
            {homeless.length > 0 && (
              <section aria-labelledby="codes">
                <h2 id="codes" className="mb-4">
                  {families.length === 0 ? 'Codes' : 'Other codes'}
                </h2>
                <EntryRows site={site} entries={homeless} />
              </section>
            )}
            <ListParts
              site={site}
              list={catalogPath(catalog)}
              total={catalog.entries.length}
              part={part}
              facets={{ catalog: catalog.slug }}
            />
            {isFirst && (
              <>
                <CatalogAbout context={context} catalog={catalog} />
                <ResponseFormat site={site} catalog={catalog} />
                <CatalogStatuses context={context} catalog={catalog} />
                <CatalogSupport context={context} catalog={catalog} />
              </>
            )}
          </div>
        </div>
        <aside>
          <div>
            <PageContents
              items={[
                ...families.map(({ family }) => ({ id: `family-${family.slug}`, label: family.name })),
                ...(homeless.length === 0
                  ? []
                  : [{ id: 'codes', label: families.length === 0 ? 'Codes' : 'Other codes' }]),
                ...(catalog.description === undefined || !isFirst
                  ? []
                  : [{ id: 'about', label: `About ${catalog.name}` }]),
                ...(catalog.envelope === undefined || !isFirst
                  ? []
                  : [{ id: 'response-format', label: 'Response format' }]),
                ...(statusesOf([catalog]).length === 0 || !isFirst ? [] : [{ id: 'statuses', label: 'Statuses' }]),
                ...(catalog.support === undefined || !isFirst ? [] : [{ id: 'support', label: 'For support' }]),
              ]}
            />
          </div>
        </aside>
      </div>
    </PageFrame>
  )
}

/** The codes that a page shows, by family; those of none, or of one that could not be read, by themselves. */
function groupsOf(catalog: Catalog, shown: readonly Entry[]) {
  const slugs = new Set(catalog.families.map(({ slug }) => slug))
  const families = catalog.families
    .map((family) => ({ family, entries: shown.filter((entry) => entry.family === family.slug) }))
    .filter(({ entries }) => entries.length > 0)
  return { families, homeless: shown.filter(({ family }) => family === undefined || !slugs.has(family)) }
}

/** What is to know of all its codes. It is below them: most readers come for a code. */
function CatalogAbout({ context: { site }, catalog }: CatalogPageProps) {
  if (catalog.description === undefined) return null
  return (
    <section aria-labelledby="about">
      <SectionHeading id="about">About {catalog.name}</SectionHeading>
      <div dir="auto" className="prose mt-3 max-w-prose">
        {blockMarkdown(site, catalog.description)}
      </div>
    </section>
  )
}

function CatalogStatuses({ context: { site }, catalog }: CatalogPageProps) {
  if (statusesOf([catalog]).length === 0) return null
  return (
    <section aria-labelledby="statuses">
      <SectionHeading id="statuses">Statuses</SectionHeading>
      <div className="mt-4">
        <StatusGrid
          site={site}
          items={statusesOf([catalog]).map((status) => ({
            status,
            count: entriesOfStatus([catalog], status).length,
            path: statusPath(status, catalog),
          }))}
        />
      </div>
    </section>
  )
}

function CatalogSupport({ context: { site }, catalog }: CatalogPageProps) {
  if (catalog.support === undefined) return null
  return (
    <section aria-labelledby="support">
      <SectionHeading id="support">For support</SectionHeading>
      <p className="mt-3 max-w-prose">Whatever the code, ask the customer for:</p>
      <ul className="prose mt-2 max-w-prose list-disc pl-5">
        {catalog.support.ask.map((ask) => (
          <li key={ask} dir="auto">
            {itemMarkdown(site, ask)}
          </li>
        ))}
      </ul>
      {catalog.requestId !== undefined && (
        <p className="prose mt-3 max-w-prose">
          <code>{catalog.requestId.name}</code>:{' '}
          <span dir="auto">{inlineMarkdown(site, catalog.requestId.meaning)}</span>
        </p>
      )}
    </section>
  )
}
