import type { Catalog, Entry } from '../../../catalog/model/catalog'

/** What a rule for the built-in catalogs looked at, and what breaks it. */
export interface RuleReport {
  /** How many things it looked at. A rule that looked at none has failed. */
  readonly count: number
  /** What they are, for the line of the gate: `97 entries`. */
  readonly counted: string
  /** Each with the entry that it is in, and what is wrong. */
  readonly found: readonly string[]
}

/** What the built-in catalogs are held to beyond the check that everybody's content passes. */
export type Rule = (catalogs: readonly Catalog[]) => RuleReport

/** All entries, in the order of their catalogs. */
export function entriesOf(catalogs: readonly Catalog[]): Entry[] {
  return catalogs.flatMap(({ entries }) => entries)
}

/** How a report names an entry. */
export function nameOf({ catalog, code }: Pick<Entry, 'catalog' | 'code'>): string {
  return `${catalog}/${code}`
}
