import type { Catalog, Guide } from '../catalog/model/catalog'
import { httpStatus } from '../catalog/model/http-status'
import { catalogPath, changelogPath, familyPath, guidePath, statusesPath, statusPath } from '../catalog/model/links'
import { statusesOf } from '../site/page-paths'
import type { SiteContext } from '../site/site-context'
import { CatalogPage } from './browse/catalog-page'
import { ChangelogPage } from './browse/changelog-page'
import { FamilyPage } from './browse/family-page'
import { GuidePage } from './browse/guide-page'
import { StatusPage } from './browse/status-page'
import { StatusesPage } from './browse/statuses-page'
import { ListDocument } from './list-document'
import type { SiteDocument } from './site-document'

/** The pages that list codes: catalogs, their families and statuses, statuses across catalogs, the changelog. */
export function listDocuments(context: SiteContext): SiteDocument[] {
  const { catalogs, guides } = context
  return [
    statusesDocument(context),
    changelogDocument(context),
    ...statusesOf(catalogs).map((status) => statusDocument(context, status)),
    ...guides.map((guide) => guideDocument(context, guide)),
    ...catalogs.flatMap((catalog) => [
      ...catalog.guides.map((guide) => guideDocument(context, guide, catalog)),
      catalogDocument(context, catalog),
      ...catalog.families.map((family) => familyDocument(context, catalog, family)),
      ...statusesOf([catalog]).map((status) => statusDocument(context, status, catalog)),
    ]),
  ]
}

function statusesDocument(context: SiteContext): SiteDocument {
  const head = { path: statusesPath, title: 'Statuses', description: 'Every HTTP status that the catalogs use.' }
  return {
    file: `${statusesPath}index.html`,
    page: () => (
      <ListDocument context={context} {...head}>
        <StatusesPage context={context} />
      </ListDocument>
    ),
  }
}

function changelogDocument(context: SiteContext): SiteDocument {
  const description = 'Codes that are new, deprecated or retired, newest first.'
  return {
    file: `${changelogPath}index.html`,
    page: () => (
      <ListDocument context={context} path={changelogPath} title="Changelog" description={description}>
        <ChangelogPage context={context} />
      </ListDocument>
    ),
  }
}

function catalogDocument(context: SiteContext, catalog: Catalog): SiteDocument {
  const path = catalogPath(catalog)
  const head = { path, title: `${catalog.name} errors`, description: catalog.summary, catalog }
  return {
    file: `${path}index.html`,
    page: () => (
      <ListDocument context={context} {...head}>
        <CatalogPage context={context} catalog={catalog} />
      </ListDocument>
    ),
  }
}

function familyDocument(context: SiteContext, catalog: Catalog, family: Catalog['families'][number]): SiteDocument {
  const path = familyPath(catalog, family)
  const head = { path, title: `${family.name} errors of ${catalog.name}`, description: family.summary, catalog }
  return {
    file: `${path}index.html`,
    page: () => (
      <ListDocument context={context} {...head}>
        <FamilyPage context={context} catalog={catalog} family={family} />
      </ListDocument>
    ),
  }
}

/** A guide of the site, or of a catalog. */
function guideDocument(context: SiteContext, guide: Guide, catalog?: Catalog): SiteDocument {
  const path = guidePath(guide)
  const within = catalog === undefined ? {} : { catalog }
  const title = catalog === undefined ? guide.title : `${guide.title} · ${catalog.name}`
  return {
    file: `${path}index.html`,
    page: () => (
      <ListDocument context={context} path={path} title={title} description={guide.summary} {...within}>
        <GuidePage context={context} guide={guide} {...within} />
      </ListDocument>
    ),
  }
}

/** A status across catalogs, or within one. */
function statusDocument(context: SiteContext, status: number, catalog?: Catalog): SiteDocument {
  const path = statusPath(status, catalog)
  const { phrase, meaning } = httpStatus(status)
  const within = catalog === undefined ? {} : { catalog }
  const title = catalog === undefined ? `${status} ${phrase}` : `${status} ${phrase} in ${catalog.name}`
  return {
    file: `${path}index.html`,
    page: () => (
      <ListDocument context={context} path={path} title={title} description={meaning} {...within}>
        <StatusPage context={context} status={status} {...within} />
      </ListDocument>
    ),
  }
}
