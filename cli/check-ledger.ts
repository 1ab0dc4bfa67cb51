import { contentFolder } from '../disk/read-content'
import { ledgerReport } from './ledger-report'

/** `npm run check:ledger`: no address that was ever published is lost. Exit code 1 where one is. */
function main(): void {
  const { faults, notes, summary } = ledgerReport(contentFolder())
  for (const fault of faults) console.error(`${fault}\n`)
  for (const note of notes) console.log(`note: ${note}`)
  console.log(summary)
  if (faults.length > 0) process.exitCode = 1
}

main()
