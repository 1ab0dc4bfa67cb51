import { comparePath, href } from '../../catalog/address/links'
import { pairLabel, pairNote } from '../../client/search/pair-label'
import type { Answer } from '../../search/text/answer'
import type { SearchSite } from './search-site'

/** Two codes that are easily confused, where the query means both: the page that has them side by side. */
export function PairOption({ pair, site }: { pair: Answer['pair']; site: SearchSite }) {
  if (pair === undefined) return null
  return (
    <a
      role="option"
      id="result-pair"
      href={href({ basePath: site.base }, comparePath(...pair))}
      className="search-option mb-4 flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-lg border border-line bg-raised px-4 py-3 hover:border-edge"
    >
      <span className="font-semibold">{pairLabel(pair)}: which one is it?</span>{' '}
      <span className="text-small text-soft">{pairNote}</span>
    </a>
  )
}
