import { brotliModule, brotliPackage } from '../hosts/brotli-module'
import { isThere } from '../hosts/programs'
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
  const missing: string[] = servers.filter(([name, question]) => !isThere(name, question)).map(([name]) => name)
  if (missing.length > 0) installPackages(missing)
  // For itself: where there is no such package, the servers are to be installed all the same.
  if (brotliModule() === undefined) installPackages([brotliPackage])
}
