import type { Catalog, Entry, Guide, Place } from '../../model/catalog'
import type { DataPath } from '../../model/located'
import type { Problem } from '../../model/problem'
import type { ParsedEntry } from '../../parse/parse-entries'
import type { CatalogPart } from '../../parse/read-catalog-file'
import type { SiteAddresses } from './site-addresses'
import type { PartialParts } from './unread-pages'

/** What a check sees: one catalog, and the means to look at the others. */
export interface CheckInput {
  /** The catalog as far as it is known: without the fields and entries that were refused. */
  readonly catalog: Catalog
  readonly parsed: readonly ParsedEntry[]
  /** Every catalog of the site, as far as it is known. */
  readonly catalogs: readonly Catalog[]
  /** The guides of the site. */
  readonly guides: readonly Guide[]
  /** Paths (`catalog/CODE`, `catalog/guides/retry`) of what is in files that could not be parsed. */
  readonly unread: ReadonlySet<string>
  /** What could not be read completely: nothing is reported as missing there. */
  readonly partial: PartialParts
  /** Entries with a field that could not be read. */
  readonly incomplete: ReadonlySet<Entry>
  /** Parts of `catalog.json` that could not be read: nothing is checked against them. */
  readonly unknown: ReadonlySet<CatalogPart>
  /** The words and paths of the site that shows the catalogs. */
  readonly addresses: SiteAddresses
  /** The paths that content may link to, of all catalogs. */
  paths(): ReadonlySet<string>
  /** Whether the catalog may have entries that are not among `parsed`. */
  readonly isPartial: boolean
  /** Place of a field of `catalog.json`. */
  locate(path: DataPath): Place
}

/** One rule for a catalog: returns a problem for each place that breaks it, and never throws. */
export type Check = (input: CheckInput) => Problem[]
