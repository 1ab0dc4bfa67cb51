/** What else is known besides the words. */
export interface Leaning {
  /** Entries with one of these statuses gain. */
  readonly statuses: readonly number[]
  /** How much each catalog is meant, 0 to 1. */
  readonly catalogs: readonly number[]
}

export const noLeaning: Leaning = { statuses: [], catalogs: [] }

/** How much speaks for an entry besides words: its status, its catalog. */
export function leaningOf(own: readonly number[], catalog: number, { statuses, catalogs }: Leaning): number {
  return (own.some((status) => statuses.includes(status)) ? 1 : 0) + (catalogs[catalog] ?? 0)
}
