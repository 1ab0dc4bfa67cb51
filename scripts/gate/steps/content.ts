import { runTool } from '../run-tool'
import type { Step } from '../step'

/** Every rule over the content, and no published address lost, as `npm run check` proves it. */
export const contentStep: Step = {
  name: 'content',
  async run() {
    const { code, output } = await runTool('scripts/faultbook.mjs', ['check'])
    if (code !== 0) console.error(output.trim())
    const [entries, addresses] = [/(\d+) entries/, /ledger: (\d+) address/].map((pattern) => pattern.exec(output)?.[1])
    const counted = [/\d+ catalogs?, .*?guides?/, /\d+ address(?:es)?/].map((pattern) => pattern.exec(output)?.[0])
    return {
      passed: code === 0 ? 1 : 0,
      failed: code === 0 ? 0 : 1,
      count: Math.min(Number(entries ?? 0), Number(addresses ?? 0)),
      counted: counted.filter((text) => text !== undefined).join(', ') || 'no catalogs',
    }
  },
}
