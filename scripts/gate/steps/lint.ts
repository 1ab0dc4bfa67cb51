import { runTool } from '../run-tool'
import type { Step } from '../step'
import { tools } from '../tools'

/** Format, imports and lint rules of every file, by Biome. */
export const lintStep: Step = {
  name: 'lint',
  async run() {
    const { code, output } = await runTool(tools.biome, ['ci', '--colors=off', '--error-on-warnings', '.'])
    const count = Number(/Checked (\d+) files?/.exec(output)?.[1] ?? 0)
    if (code !== 0) console.error(`${output.trim()}\n\nMost of it is fixed by: npm run format`)
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, count, counted: `${count} files` }
  },
}
