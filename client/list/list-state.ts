import { isShareableQuery } from '../search/address/shareable-query'
import { type ListFilterName, type ListOrder, listFilterNames, listOrders } from './list-filter'

/** What a reader has chosen of a list. */
export interface ListState {
  readonly text: string
  readonly chosen: Readonly<Partial<Record<ListFilterName, string>>>
  readonly order: ListOrder | undefined
}

export const wholeList: ListState = { text: '', chosen: {}, order: undefined }

const longestText = 100

/** Reads `#status=404&retry=backoff&q=token&sort=code`; undefined for the anchor of a section. */
export function readListState(hash: string): ListState | undefined {
  if (hash !== '' && !hash.includes('=')) return undefined
  const fragment = new URLSearchParams(hash.replace(/^#/, ''))
  const sort = fragment.get('sort')
  return {
    text: (fragment.get('q') ?? '').slice(0, longestText),
    chosen: Object.fromEntries(
      listFilterNames.flatMap((name) => [[name, fragment.get(name)]].filter(([, value]) => value)),
    ),
    order: listOrders.find((order) => order === sort),
  }
}

/** The fragment of a choice, `''` for the whole list. A text that may be a secret never gets there. */
export function writeListState({ text, chosen, order }: ListState): string {
  const fragment = new URLSearchParams()
  if (isShareableQuery(text)) fragment.set('q', text.trim())
  for (const name of listFilterNames) {
    const value = chosen[name]
    if (value !== undefined && value !== '') fragment.set(name, value)
  }
  if (order !== undefined) fragment.set('sort', order)
  return fragment.size === 0 ? '' : `#${fragment}`
}
