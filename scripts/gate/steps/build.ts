import { existsSync, readdirSync } from 'node:fs'
import { runTool } from '../run-tool'
import type { Step } from '../step'

/** The whole site, into `out/`, as `npm run build` makes it. */
export const buildStep: Step = {
  name: 'build',
  async run() {
    const { code } = await runTool('scripts/faultbook.mjs', ['build'], { isShown: true })
    const files = existsSync('out') ? readdirSync('out', { recursive: true, withFileTypes: true }) : []
    const count = files.filter((file) => file.isFile()).length
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, count, counted: `${count} files in out/` }
  },
}
