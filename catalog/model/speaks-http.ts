import type { Catalog, Entry } from './catalog'

/** Whether the errors of a catalog are HTTP responses: it says what they look like, or one of its codes has a status. */
export function speaksHttp({ envelope, entries }: Pick<Catalog, 'envelope'> & HasEntries): boolean {
  return envelope !== undefined || entries.some(({ statuses }) => statuses.length > 0)
}

interface HasEntries {
  readonly entries: readonly Pick<Entry, 'statuses'>[]
}
