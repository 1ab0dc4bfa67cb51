import { z } from 'zod'
import { readReport, reportFile } from '../report-file'
import { runTool } from '../run-tool'
import type { Step } from '../step'
import { tools } from '../tools'

/** What the JSON reporter of vitest writes, as far as it is read here. */
const reportSchema = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
})

/** The tests beside the code. */
export const unitStep: Step = {
  name: 'unit',
  async run() {
    const file = reportFile('unit')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { code } = await runTool(tools.vitest, ['run', ...reporters], { isShown: true })
    const report = reportSchema.parse(readReport(file))
    // A file that cannot be loaded has no test that could fail.
    const broken = report.testResults.filter(
      (result) => result.status === 'failed' && result.assertionResults.length === 0,
    )
    const failed = report.numFailedTests + broken.length
    const skipped = report.numPendingTests === 0 ? '' : `, ${report.numPendingTests} skipped`
    return {
      passed: report.numPassedTests,
      failed: code === 0 && report.success ? failed : Math.max(failed, 1),
      count: report.numPassedTests,
      counted: `${report.numPassedTests} tests in ${report.testResults.length} files${skipped}`,
    }
  },
}
