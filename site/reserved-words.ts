import type { ReservedWords } from '../catalog/values/slug'
import type { PageRows } from './page-row'
import { pageTable } from './pages'

/** Names at the root that no catalog may have though no page has them: those of files. */
const otherNames = ['assets', 'schemas', 'catalogs', 'registry', 'feed', 'og'] as const

/** The words that pages begin with, so that neither a catalog nor a code of one may be called so. */
export function reservedWords(table: PageRows = pageTable): ReservedWords {
  const words = Object.values(table).map((row) => row.words)
  return {
    atRoot: new Set([...words.flatMap(({ atRoot }) => atRoot ?? []), ...otherNames]),
    inCatalog: new Set(words.flatMap(({ inCatalog }) => inCatalog ?? [])),
  }
}
