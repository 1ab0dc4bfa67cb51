/** What a list of codes is filtered by, as the search names it in its own addresses. */
export const listFilterNames = ['status', 'retry', 'actor', 'severity', 'draft'] as const

export type ListFilterName = (typeof listFilterNames)[number]

/** A filter that a list has, as the build writes it into the page. */
export interface ListFilter {
  readonly name: ListFilterName
  readonly label: string
  /** What stands for "no filter". */
  readonly any: string
  /** Each with the number of its codes; one without any cannot be chosen. */
  readonly options: readonly (readonly [value: string, words: string, count: number])[]
}

/** What the script of a list needs to know of it. */
export interface ListData {
  /** Number of its codes, on all of its pages. */
  readonly total: number
  readonly filters: readonly ListFilter[]
  /** The ways that it can be put in order besides the author's own. */
  readonly orders: readonly ListOrder[]
  /** The order of its author: "By family". */
  readonly authored: string
  /** Where a list goes on over several pages: the address of the search that shows exactly its codes. */
  readonly search?: string
}

export const listOrders = ['code', 'status', 'retry'] as const
export type ListOrder = (typeof listOrders)[number]
