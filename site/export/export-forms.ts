import type { Catalog } from '../../catalog/model/catalog'
import type { Site } from '../../catalog/model/site'
import { codesCsv } from './codes-csv'
import { searchLines } from './search-lines'
import { typescriptModule } from './typescript-module'

/** A form in which `faultbook export` writes codes. */
export interface ExportForm {
  /** What the help says of it. */
  readonly summary: string
  write(site: Site, catalogs: readonly Catalog[]): string
}

/** By the name that the command takes. */
export const exportForms: ReadonlyMap<string, ExportForm> = new Map([
  ['ts', { summary: 'TypeScript, constants and a type guard', write: typescriptModule }],
  ['csv', { summary: 'a line for each code, for a spreadsheet', write: codesCsv }],
  ['search', { summary: 'a JSON document for each code, a line each, for a search engine', write: searchLines }],
])
