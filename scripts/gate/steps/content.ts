import { runTool } from '../run-tool'
import type { Step } from '../step'
import { tools } from '../tools'

/** Every rule over the content, as `npm run check:content` runs them. */
export const contentStep: Step = {
  name: 'content',
  async run() {
    const { code, output } = await runTool(tools.tsx, ['cli/check-content.ts'])
    if (code !== 0) console.error(output.trim())
    const count = Number(/(\d+) entries/.exec(output)?.[1] ?? 0)
    const counted = /\d+ catalogs?, .*?guides?/.exec(output)?.[0] ?? 'no catalogs'
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, count, counted }
  },
}
