import { catalogPath, familyPath, href, statusPath } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { inlineMarkdown } from '../../render/markdown'
import { entriesOfStatus, statusesOf } from '../../site/entries-of'
import { catalogStructuredData } from '../../site/forms/structured-data'
import { inPart, type ListPart } from '../../site/list-parts'
import type { SiteContext } from '../../site/site-context'
import { type ContentsItem, PageContents } from '../layout/page-contents'
import { SectionHeading } from '../layout/section-heading'
import { CatalogAbout } from './catalog-about'
import { CatalogSupport } from './catalog-support'
import { EntryRows } from './entry-rows'
import { GuideCards } from './guide-cards'
import { ListParts } from './list-parts'
import { ListTools } from './list-tools'
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

/** A catalog: all its codes by family, and below them what holds for every one. Most readers come for a code. */
export function CatalogPage({ context, catalog, part }: CatalogPageProps) {
  const { site } = context
  const isFirst = part === undefined
  const facets = { catalog: catalog.slug }
  const below = isFirst ? contentsBelow(catalog) : []
  return (
    <PageFrame context={context}>
      <script type="application/ld+json">{catalogStructuredData(site, catalog)}</script>
      <PageHeader
        site={site}
        crumbs={isFirst ? [] : [{ label: catalog.name, path: catalogPath(catalog) }]}
        title={isFirst ? catalog.name : `${catalog.name}, page ${part.number} of ${part.of}`}
        lead={inlineMarkdown(site, catalog.summary)}
      >
        {below.length > 0 && (
          <ul className="list-below">
            {below.map(({ id, label }) => (
              <li key={id}>
                <a dir="auto" href={`#${id}`}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        )}
      </PageHeader>
      <ListTools site={site} entries={catalog.entries} authored={authoredOrder(catalog)} facets={facets} />
      <div className="with-contents with-list">
        <div>
          <Codes context={context} catalog={catalog} {...(part && { part })} />
          <ListParts
            site={site}
            list={catalogPath(catalog)}
            total={catalog.entries.length}
            part={part}
            facets={facets}
          />
          {isFirst && (
            <div className="about">
              <CatalogGuides context={context} catalog={catalog} />
              <CatalogAbout site={site} catalog={catalog} />
              <ResponseFormat site={site} catalog={catalog} />
              <CatalogStatuses context={context} catalog={catalog} />
              <CatalogSupport site={site} catalog={catalog} />
            </div>
          )}
        </div>
        <aside>
          <div>
            <PageContents items={[...contentsOf(catalog, inPart(catalog.entries, part)), ...below]} />
          </div>
        </aside>
      </div>
    </PageFrame>
  )
}

/** The codes of a page, by family. */
function Codes({ context: { site }, catalog, part }: CatalogPageProps) {
  const { families, homeless } = groupsOf(catalog, inPart(catalog.entries, part))
  return (
    <div className="list-groups">
      {families.map(({ family, entries }) => (
        <section key={family.slug} aria-labelledby={`family-${family.slug}`}>
          <div className="list-family">
            <h2 id={`family-${family.slug}`}>
              <a dir="auto" href={href(site, familyPath(catalog, family))}>
                {family.name}
              </a>
            </h2>
            <p dir="auto">{inlineMarkdown(site, family.summary)}</p>
          </div>
          <EntryRows site={site} entries={entries} withSummary />
        </section>
      ))}
      {homeless.length > 0 && (
        <section aria-labelledby="codes">
          <h2 id="codes">{families.length === 0 ? 'Codes' : 'Other codes'}</h2>
          <EntryRows site={site} entries={homeless} withSummary />
        </section>
      )}
    </div>
  )
}

function authoredOrder({ families }: Catalog): string {
  return families.length > 1 ? 'By family' : 'As documented'
}

/** The codes that a page shows, by family; those of none, or of one that could not be read, by themselves. */
function groupsOf(catalog: Catalog, shown: readonly Entry[]) {
  const slugs = new Set(catalog.families.map(({ slug }) => slug))
  const families = catalog.families
    .map((family) => ({ family, entries: shown.filter((entry) => entry.family === family.slug) }))
    .filter(({ entries }) => entries.length > 0)
  return { families, homeless: shown.filter(({ family }) => family === undefined || !slugs.has(family)) }
}

function contentsOf(catalog: Catalog, shown: readonly Entry[]): ContentsItem[] {
  const { families, homeless } = groupsOf(catalog, shown)
  return [
    ...families.map(({ family }) => ({ id: `family-${family.slug}`, label: family.name })),
    ...(homeless.length === 0 ? [] : [{ id: 'codes', label: families.length === 0 ? 'Codes' : 'Other codes' }]),
  ]
}

/** What is below the codes, and is there. */
function contentsBelow(catalog: Catalog): ContentsItem[] {
  return [
    ...(catalog.guides.length === 0 ? [] : [{ id: 'guides', label: catalog.guides.length === 1 ? 'Guide' : 'Guides' }]),
    { id: 'about', label: `About ${catalog.name}` },
    ...(catalog.envelope === undefined ? [] : [{ id: 'response-format', label: 'Response format' }]),
    ...(statusesOf([catalog]).length === 0 ? [] : [{ id: 'statuses', label: 'Statuses' }]),
    ...(catalog.support === undefined ? [] : [{ id: 'support', label: 'For support' }]),
  ]
}

function CatalogGuides({ context: { site }, catalog: { guides } }: CatalogPageProps) {
  if (guides.length === 0) return null
  return (
    <section aria-labelledby="guides">
      <SectionHeading id="guides">{guides.length === 1 ? 'Guide' : 'Guides'}</SectionHeading>
      <GuideCards site={site} guides={guides.map((guide) => ({ guide }))} />
    </section>
  )
}

function CatalogStatuses({ context: { site }, catalog }: CatalogPageProps) {
  const statuses = statusesOf([catalog])
  if (statuses.length === 0) return null
  const items = statuses.map((status) => ({
    status,
    count: entriesOfStatus([catalog], status).length,
    path: statusPath(status, catalog),
  }))
  return (
    <section aria-labelledby="statuses">
      <SectionHeading id="statuses">Statuses</SectionHeading>
      <StatusGrid site={site} items={items} />
    </section>
  )
}
