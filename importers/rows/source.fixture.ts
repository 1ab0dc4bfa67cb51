import { type ImportRequest, importSources } from '../import-sources'

/** Imports one text as a file of a catalog "shop". */
export function importText(path: string, text: string, more: Partial<ImportRequest> = {}) {
  return importSources({ sources: [{ path, text }], catalog: 'shop', folder: 'content/shop', ...more })
}
