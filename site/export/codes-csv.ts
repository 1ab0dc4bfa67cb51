import { entryType } from '../../catalog/address/links'
import type { Catalog, Entry } from '../../catalog/model/catalog'
import { lifecycleState } from '../../catalog/model/lifecycle'
import type { Site } from '../../catalog/model/site'
import { plainText } from '../../catalog/text/plain-text'

/** What a column holds of an entry; a value that is not known is an empty cell. */
type Cell = (entry: Entry, site: Site) => string | undefined

const columns = {
  catalog: ({ catalog }) => catalog,
  namespace: ({ namespace }) => namespace,
  code: ({ code }) => code,
  statuses: ({ statuses }) => statuses.join(' '),
  severity: ({ severity }) => severity,
  family: ({ family }) => family,
  title: ({ title }) => plainText(title),
  message: ({ message }) => message,
  summary: ({ summary }) => summary && plainText(summary),
  retry: ({ retry }) => retry?.rule,
  state: (entry) => lifecycleState(entry),
  missing: ({ draft }) => draft?.join(' '),
  url: (entry, site) => entryType(site, entry),
} as const satisfies Record<string, Cell>

/**
 * The codes of the catalogs as CSV (RFC 4180): a line of names, then a line for each code. Cells hold what the content
 * says, unchanged: one that begins with `=` is a formula to a spreadsheet.
 */
export function codesCsv(site: Site, catalogs: readonly Catalog[]): string {
  const cells: readonly Cell[] = Object.values(columns)
  const rows = catalogs.flatMap(({ entries }) => entries.map((entry) => cells.map((cell) => cell(entry, site) ?? '')))
  return [Object.keys(columns), ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
