import { repositoryProject } from '../../../cli/call/repository-project'
import { readContent } from '../../../disk/content/read-content'
import { unplainTexts } from '../../../docs/unplain-texts'
import { reviewContent } from '../review/review-content'
import type { Step } from '../step'

/** The rules that only our own words are held to: those of the built-in catalogs, and plain English everywhere. */
export const reviewStep: Step = {
  name: 'review',
  async run() {
    const { catalogs } = readContent(repositoryProject())
    const reports = [...reviewContent(catalogs), unplainTexts()]
    const found = reports.flatMap((report) => report.found)
    for (const fault of found) console.error(fault)
    return {
      passed: found.length === 0 ? 1 : 0,
      failed: found.length === 0 ? 0 : 1,
      count: Math.min(...reports.map(({ count }) => count)),
      counted: reports.map(({ counted }) => counted).join(', '),
    }
  },
}
