import { runTool } from '../run-tool'
import type { Step } from '../step'
import { tools } from '../tools'

/** No address that was ever published is lost, as `npm run check:ledger` proves it. */
export const ledgerStep: Step = {
  name: 'ledger',
  async run() {
    const { code, output } = await runTool(tools.tsx, ['cli/check-ledger.ts'])
    if (code !== 0) console.error(output.trim())
    const count = Number(/ledger: (\d+) address/.exec(output)?.[1] ?? 0)
    const counted = /\d+ address(?:es)?/.exec(output)?.[0] ?? 'no addresses'
    return {
      passed: code === 0 ? 1 : 0,
      failed: code === 0 ? 0 : 1,
      count: code === 0 ? Math.max(count, 1) : count,
      counted,
    }
  },
}
