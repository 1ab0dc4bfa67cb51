import type { Catalog } from '../catalog/model/catalog'
import { speaksHttp } from '../catalog/model/speaks-http'
import { counted } from '../catalog/text/counted'

/** `5 APIs`; `5 catalogs` where some of them are of a compiler, a database or anything else without HTTP. */
export function sourcesCount(catalogs: readonly Catalog[]): string {
  return counted(catalogs.length, catalogs.every(speaksHttp) ? 'API' : 'catalog')
}

/** What a site says of each of its codes. */
export type Coverage = 'exchange' | 'example' | 'draft'

/** The least that holds of every code: a request and a response, any example, or what a draft has. */
export function coverageOf(catalogs: readonly Catalog[]): Coverage {
  if (catalogs.some(({ entries }) => entries.some(({ draft }) => draft !== undefined))) return 'draft'
  return catalogs.every(speaksHttp) ? 'exchange' : 'example'
}
