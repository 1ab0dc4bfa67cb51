import { spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'
import { installPackages } from './system-packages'

/** Servers that the rules for hosts are tested on, and the question that each answers. */
const servers = [
  ['nginx', '-v'],
  ['caddy', 'version'],
] as const

/**
 * In CI, where a missing server is a failure, installs those that are not there. On anybody's own
 * machine nothing is installed for it: the tests say that they were left out.
 */
export function getServers(): void {
  if (process.env.CI === undefined) return
  const missing = servers.filter(([name, question]) => !answers(name, question)).map(([name]) => name)
  if (missing.length > 0) installPackages(missing)
}

function answers(name: string, question: string): boolean {
  const PATH = [process.env.PATH, '/usr/sbin', '/usr/local/sbin'].join(delimiter)
  return spawnSync(name, [question], { env: { ...process.env, PATH } }).status === 0
}
