import { causeUserTexts } from '../../catalog/address/anchors'
import type { Catalog, Entry } from '../../catalog/model/catalog'

/** Whether the page of a code has a part for support. */
export function hasSupport({ support }: Catalog, entry: Entry): boolean {
  const asks = entry.ask.length + (support?.ask.length ?? 0)
  return asks > 0 || entry.userText !== undefined || causeUserTexts(entry).length > 0
}
