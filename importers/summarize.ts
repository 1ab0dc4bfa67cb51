import type { ImportSummary } from './rows/import-result'
import type { ImportedEntry } from './rows/imported-entry'
import type { Loss } from './rows/row'

interface Summing {
  readonly form: string
  readonly lost: readonly Loss[]
  readonly counts: Pick<ImportSummary, 'added' | 'changed' | 'unchanged' | 'gone' | 'drafts'>
}

/** The numbers of an import. Each status of an entry counts once; `none` counts entries without one. */
export function summarize(entries: readonly ImportedEntry[], { form, lost, counts }: Summing): ImportSummary {
  const statuses = new Map<string, number>()
  for (const entry of entries) {
    const names = entry.statuses === undefined ? ['none'] : entry.statuses.map(String)
    for (const name of names) statuses.set(name, (statuses.get(name) ?? 0) + 1)
  }
  return {
    form,
    codes: entries.length,
    statuses: Object.fromEntries([...statuses].sort(([a], [b]) => (a < b ? -1 : 1))),
    variants: entries.reduce((sum, { variants }) => sum + (variants?.length ?? 0), 0),
    ...counts,
    lost,
  }
}
