import type { Catalog } from '../../catalog/model/catalog'
import { catalogJsonPath, familyPath, guidePath, homePath, href, statusPath } from '../../catalog/model/links'
import { blockMarkdown, inlineMarkdown, itemMarkdown } from '../../render/markdown'
import { catalogStructuredData } from '../../site/forms/structured-data'
import type { SiteContext } from '../../site/site-context'
import { statusesOf } from '../../site/statuses-of'
import { PageContents } from '../layout/page-contents'
import { SectionHeading } from '../layout/section-heading'
import { EntryRows } from './entry-rows'
import { PageFrame } from './page-frame'
import { PageHeader } from './page-header'
import { ResponseFormat } from './response-format'
import { StatusGrid } from './status-grid'

interface CatalogPageProps {
  readonly context: SiteContext
  readonly catalog: Catalog
}

/** A catalog: all its codes by family, its statuses, its response format, its guides. */
export function CatalogPage({ context, catalog }: CatalogPageProps) {
  const { site } = context
  const families = catalog.families.filter((family) => catalog.entries.some((entry) => entry.family === family.slug))
  return (
    <PageFrame context={context}>
      <script type="application/ld+json">{catalogStructuredData(site, catalog)}</script>
      <div className="with-contents">
        <div>
          <PageHeader
            site={site}
            crumbs={[{ label: site.name, path: homePath }]}
            title={catalog.name}
            lead={inlineMarkdown(site, catalog.summary)}
          >
            <CatalogFacts context={context} catalog={catalog} />
          </PageHeader>
          <div className="mt-12 space-y-16">
            {families.map((family) => (
              <section key={family.slug} aria-labelledby={`family-${family.slug}`}>
                <h2 id={`family-${family.slug}`}>
                  <a dir="auto" href={href(site, familyPath(catalog, family))}>
                    {family.name}
                  </a>
                </h2>
                <p dir="auto" className="mb-4 mt-2 max-w-prose text-soft">
                  {inlineMarkdown(site, family.summary)}
                </p>
                <EntryRows site={site} entries={catalog.entries.filter((entry) => entry.family === family.slug)} />
              </section>
            ))}
            <ResponseFormat site={site} catalog={catalog} />
            <CatalogStatuses context={context} catalog={catalog} />
            <CatalogSupport context={context} catalog={catalog} />
          </div>
        </div>
        <aside>
          <div>
            <PageContents
              items={[
                ...families.map((family) => ({ id: `family-${family.slug}`, label: family.name })),
                { id: 'response-format', label: 'Response format' },
                { id: 'statuses', label: 'Statuses' },
                ...(catalog.support === undefined ? [] : [{ id: 'support', label: 'For support' }]),
              ]}
            />
          </div>
        </aside>
      </div>
    </PageFrame>
  )
}

function CatalogFacts({ context: { site }, catalog }: CatalogPageProps) {
  return (
    <>
      {catalog.description !== undefined && (
        <div dir="auto" className="prose mt-3 max-w-prose text-soft">
          {blockMarkdown(site, catalog.description)}
        </div>
      )}
      <dl className="mt-6 flex flex-wrap gap-x-10 gap-y-3 text-[0.95rem]">
        <div>
          <dt className="text-[0.85rem] text-faint">Codes</dt>
          <dd className="font-medium tabular-nums">{catalog.entries.length}</dd>
        </div>
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
      {catalog.guides.length > 0 && (
        <ul className="mt-7 grid gap-3 sm:grid-cols-2">
          {catalog.guides.map((guide) => (
            <li key={guide.slug}>
              <a
                href={href(site, guidePath(guide))}
                className="block h-full rounded-lg border border-line bg-raised px-4 py-3 hover:border-edge"
              >
                <span className="block text-[0.85rem] text-faint">Guide</span>
                <span dir="auto" className="block font-semibold">
                  {guide.title}
                </span>
                <span dir="auto" className="mt-0.5 block text-[0.95rem] leading-snug text-soft">
                  {guide.summary}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function CatalogStatuses({ context: { site }, catalog }: CatalogPageProps) {
  return (
    <section aria-labelledby="statuses">
      <SectionHeading id="statuses">Statuses</SectionHeading>
      <div className="mt-4">
        <StatusGrid
          site={site}
          items={statusesOf([catalog]).map((status) => ({
            status,
            count: catalog.entries.filter((entry) => entry.status === status).length,
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
