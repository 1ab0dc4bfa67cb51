import { describeWeight } from '../../budgets/describe-weight'
import { weighSite } from '../../budgets/weigh-site'
import type { Step } from '../step'

/** What the pages of `out/` weigh against `budgets.json`. */
export const budgetsStep: Step = {
  name: 'budgets',
  needs: ['build'],
  async run() {
    const weights = weighSite('out')
    for (const weight of weights) console.log(describeWeight(weight))
    const over = weights.filter((weight) => weight.bytes > weight.limit).length
    const count = weights.reduce((sum, weight) => sum + weight.count, 0)
    return {
      passed: over === 0 ? 1 : 0,
      failed: over === 0 ? 0 : 1,
      count: weights.every((weight) => weight.count > 0) ? count : 0,
      counted: `${weights.length} budgets, ${count} files and pages weighed`,
    }
  },
}
