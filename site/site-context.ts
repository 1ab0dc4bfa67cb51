import type { DocumentedDates } from '../catalog/lifecycle/lifecycle-events'
import type { Catalog, Guide } from '../catalog/model/catalog'
import type { Site } from '../catalog/model/site'
import type { Assets } from './assets'

/** What the site is made from. */
export interface SiteContent {
  readonly site: Site
  readonly catalogs: readonly Catalog[]
  /** The guides of the site. Those of a catalog are in the catalog. */
  readonly guides: readonly Guide[]
  /** The day on which the page of each code came, where the history of the content tells it. */
  readonly documented?: DocumentedDates
}

/** What every page is made with. */
export interface SiteContext extends SiteContent {
  readonly assets: Assets
  /** What the header and the footer of every document hold, as markup; a build renders it once. */
  readonly frame?: { readonly header: string; readonly footer: string }
}
