import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { auditSite } from '../../build/audit/audit-site'
import { describeAudit, isSound } from '../../build/audit/describe-audit'
import { displayPath } from '../../disk/files/display-path'
import type { Command } from '../call/command'

export const audit: Command = {
  name: 'audit',
  summary: 'follows every link within a built site',
  operands: [{ name: 'DIR', summary: 'the site; else FAULTBOOK_OUT or out/', isOptional: true }],
  flags: {},
  notes: ['Exit code 0: no link is broken. 1: one is, or there is nothing to check.'],
  run({ project, operands: [named], io }) {
    const folder = named === undefined ? project.out : resolve(project.base, named)
    if (!existsSync(join(folder, 'catalogs.json'))) {
      io.err(`There is no site in ${displayPath(folder, project.base)}/. Build it first: \`faultbook build\`.\n`)
      return 1
    }
    const started = performance.now()
    const found = auditSite(folder)
    io.out(`${describeAudit(found)} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
    return isSound(found) ? 0 : 1
  },
}
