import { type Audit, auditSite } from '../audit/audit-site'
import { describeAudit, isSound } from '../audit/describe-audit'
import { BuildError } from './build-error'

/**
 * Follows every link of a complete site.
 *
 * @throws BuildError where one is broken
 */
export function checkLinks(folder: string): Audit {
  const audit = auditSite(folder)
  if (!isSound(audit)) throw new BuildError(describeAudit(audit))
  return audit
}
