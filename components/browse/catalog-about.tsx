import { catalogJsonPath, href, registryPath } from '../../catalog/address/links'
import type { Catalog } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { blockMarkdown } from '../../render/markdown'
import { SectionHeading } from '../layout/section-heading'
import { RetryValues } from './retry-values'

/** What is to know of all codes of a catalog. */
export function CatalogAbout({ site, catalog }: { site: Site; catalog: Catalog }) {
  return (
    <section aria-labelledby="about">
      <SectionHeading id="about">About {catalog.name}</SectionHeading>
      <CatalogFacts site={site} catalog={catalog} />
      <RetryValues />
      {catalog.description !== undefined && (
        <div dir="auto" className="prose about-text">
          {blockMarkdown(site, catalog.description)}
        </div>
      )}
    </section>
  )
}

function CatalogFacts({ site, catalog }: { site: Site; catalog: Catalog }) {
  const { baseUrl, requestId } = catalog
  return (
    <dl className="about-facts">
      {baseUrl !== undefined && (
        <div>
          <dt>Base URL</dt>
          <dd>
            <code>{baseUrl}</code>
          </dd>
        </div>
      )}
      {requestId !== undefined && (
        <div>
          <dt>Request ID</dt>
          <dd>
            <code>{requestId.name}</code>, in the {requestId.in}
          </dd>
        </div>
      )}
      <div>
        <dt>For programs</dt>
        <dd>
          <a className="text-link" href={href(site, catalogJsonPath(catalog))}>
            index.json
          </a>
          ; for every catalog{' '}
          <a className="text-link" href={href(site, registryPath)}>
            registry.json
          </a>
        </dd>
      </div>
    </dl>
  )
}
