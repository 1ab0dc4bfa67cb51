import { z } from 'zod'
import { getBrowser } from '../get-browser'
import { getServers } from '../get-servers'
import { readReport, reportFile } from '../report-file'
import { runTool } from '../run-tool'
import type { Step } from '../step'
import { tools } from '../tools'

/** What the JSON reporter of Playwright writes, as far as it is read here. */
const reportSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
})

/** The built site in a real browser. */
export const browserStep: Step = {
  name: 'browser',
  needs: ['build'],
  async run() {
    const browser = await getBrowser()
    console.log(`Browser: ${browser.path} (${browser.version})`)
    getServers()
    const file = reportFile('browser')
    const { code } = await runTool(tools.playwright, ['test', '--reporter=list,json'], {
      env: { FAULTBOOK_CHROMIUM: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      isShown: true,
    })
    const { stats, errors } = reportSchema.parse(readReport(file))
    const passed = stats.expected + stats.flaky
    const failed = stats.unexpected + errors.length
    const notes = [
      stats.flaky > 0 && `${stats.flaky} at the second try`,
      stats.skipped > 0 && `${stats.skipped} skipped`,
    ]
    return {
      passed,
      failed: code === 0 ? failed : Math.max(failed, 1),
      count: passed,
      counted: [`${passed} tests`, ...notes.filter((note) => note !== false)].join(', '),
    }
  },
}
