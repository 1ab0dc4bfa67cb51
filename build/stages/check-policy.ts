import type { SiteReading } from '../audit/site-reading'
import { BuildError } from '../report/build-error'

const mostNamed = 20

/**
 * Judges every page of a complete site by what was read of it, and gives how many there are.
 *
 * @throws BuildError where a page has no policy, holds what its policy would block, or allows what it must not
 */
export function checkPolicy({ pages, policy }: Pick<SiteReading, 'pages' | 'policy'>): number {
  if (pages === 0) throw new BuildError('There is no page whose policy could be checked.')
  const faults = policy.map(({ file, fault }) => `  ${file} ${fault}`)
  if (faults.length > 0) {
    const rest = faults.length > mostNamed ? [`  and ${faults.length - mostNamed} more`] : []
    throw new BuildError(['Some pages violate their policy:', ...faults.slice(0, mostNamed), ...rest].join('\n'))
  }
  return pages
}
