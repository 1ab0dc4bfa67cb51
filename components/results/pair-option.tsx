import { comparePath } from '../../catalog/address/links'
import { pairLabel, pairNote } from '../../client/search/pair-label'
import type { Answer } from '../../search/text/answer'
import { PageOption } from './page-option'
import type { SearchSite } from './search-site'

/** Two codes that are easily confused, where the query means both: the page that has them side by side. */
export function PairOption({ pair, site }: { pair: Answer['pair']; site: SearchSite }) {
  if (pair === undefined) return null
  const title = `${pairLabel(pair)}: which one is it?`
  return <PageOption base={site.base} path={comparePath(...pair)} title={title} note={pairNote} />
}
