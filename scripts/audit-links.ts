/**
 * `npm run audit`: follows every link within the built site (`out/`, FAULTBOOK_OUT, or the folder named).
 * Exit code 1 where one is broken, or where there is nothing to check.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { auditSite } from '../build/audit/audit-site'
import { describeAudit, isSound } from '../build/audit/describe-audit'

const folder = process.argv[2] ?? (process.env.FAULTBOOK_OUT || 'out')

if (!existsSync(join(folder, 'catalogs.json'))) {
  console.error(`There is no site in ${folder}/. Run \`npm run build\` first.`)
  process.exitCode = 1
} else {
  const started = performance.now()
  const audit = auditSite(folder)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${describeAudit(audit)} (${seconds} s)`)
  if (!isSound(audit)) process.exitCode = 1
}
