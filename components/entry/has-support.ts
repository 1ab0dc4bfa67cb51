import { causeUserTexts } from '../../catalog/address/anchors'
import { asksOf } from '../../catalog/model/asks'
import type { Catalog, Entry } from '../../catalog/model/catalog'

/** Whether the page of a code has a part for support. */
export function hasSupport(catalog: Catalog, entry: Entry): boolean {
  return asksOf(catalog, entry).length > 0 || entry.userText !== undefined || causeUserTexts(entry).length > 0
}
