import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { BuildError } from '../report/build-error'
import { policyFaults } from './policy-faults'

const mostNamed = 20

/**
 * Reads every page of a complete site, and gives how many there are. `faultsOf` says where a page does not keep to its
 * policy.
 *
 * @throws BuildError where a page has no policy, holds what its policy would block, or allows what it must not
 */
export function checkPolicy(folder: string, faultsOf: (html: string) => readonly string[] = policyFaults): number {
  const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => join(file.parentPath, file.name))
  const faults = pages.flatMap((page) =>
    faultsOf(readFileSync(page, 'utf8')).map((fault) => `  /${relative(folder, page)} ${fault}`),
  )
  if (pages.length === 0) throw new BuildError('There is no page whose policy could be checked.')
  if (faults.length > 0) {
    const rest = faults.length > mostNamed ? [`  and ${faults.length - mostNamed} more`] : []
    throw new BuildError(['The policy of pages does not hold:', ...faults.slice(0, mostNamed), ...rest].join('\n'))
  }
  return pages.length
}
