import type { Catalog } from '../../../catalog/model/catalog'
import { reviewActors } from './actors'
import { reviewAsks } from './asks'
import { reviewConfusablePairs } from './confusable-pairs'
import { entriesOf, type Rule, type RuleReport } from './rule'
import { reviewCauses, reviewExchanges, reviewFacts, reviewMessages } from './statements'
import { reviewTexts } from './texts'
import { reviewUserTexts } from './user-texts'

const rules: readonly Rule[] = [
  (catalogs) => {
    const { length } = entriesOf(catalogs)
    return { count: length, counted: `${length} entries`, found: [] }
  },
  reviewCauses,
  reviewFacts,
  reviewExchanges,
  reviewMessages,
  reviewUserTexts,
  reviewConfusablePairs,
  reviewTexts,
  reviewActors,
  reviewAsks,
]

/** Holds the built-in catalogs to all rules that only they are held to. */
export function reviewContent(catalogs: readonly Catalog[]): RuleReport[] {
  return rules.map((rule) => rule(catalogs))
}
