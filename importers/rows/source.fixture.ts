import { type ImportRequest, importSources } from '../import-sources'

/** The catalog that tests import into, and words that its pages begin with. */
export const shop = {
  catalog: 'shop',
  folder: 'content/shop',
  reserved: new Set(['family', 'status', 'guides']),
}

/** Imports one text as a file of a catalog "shop". */
export function importText(path: string, text: string, more: Partial<ImportRequest> = {}) {
  return importSources({ sources: [{ path, text }], ...shop, ...more })
}
