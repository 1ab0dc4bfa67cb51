import { formatProblem, withoutRepeats } from '../../catalog/model/problem'
import { counted } from '../../catalog/text/counted'
import { ledgerFile, readUrlLedger, writeUrlLedger } from '../../disk/content/url-ledger'
import { displayPath } from '../../disk/files/display-path'
import { publishedPaths } from '../../site/ledger/published-paths'
import { lostUrls } from '../../site/ledger/url-ledger'
import type { ContentPlace } from '../../site/project'
import type { SiteContent } from '../../site/site-context'
import { BuildError } from '../report/build-error'

/** Most new addresses that are named one by one. */
const mostNamed = 20

/** What the ledger has learnt: a sentence, and lines that name what was added. */
export interface RecordedAddresses {
  readonly told: string
  readonly named: readonly string[]
}

/**
 * Compares the content with the ledger of its folder: every address that was ever published.
 *
 * @returns what to do once the site is in its place: adds what is new, and says so
 * @throws BuildError where an address of the ledger has no page, alias or tombstone
 */
export function keepLedger(place: ContentPlace, content: SiteContent): () => RecordedAddresses {
  const ledger = readUrlLedger(place)
  const published = publishedPaths(content)
  const problems = ledger === undefined ? [] : [...ledger.problems, ...lostUrls(ledger.rows, new Set(published))]
  if (problems.length > 0) {
    const words = `${counted(problems.length, 'problem')} with published addresses. What was published once stays. (An address that was only tried out, and is in no commit yet, may leave the ledger again.)`
    throw new BuildError([...withoutRepeats(problems).map(formatProblem), words].join('\n\n'))
  }
  const known = new Set(ledger?.rows.map(({ path }) => path))
  const added = published.filter((path) => !known.has(path))
  return () => {
    const file = displayPath(ledgerFile(place.content), place.base)
    if (added.length === 0) return { told: `${counted(known.size, 'address', 'addresses')}, none new`, named: [] }
    const news = counted(added.length, 'new address', 'new addresses')
    try {
      // Somebody may have added to it meanwhile.
      const rows = readUrlLedger(place)?.rows ?? []
      writeUrlLedger(place.content, [...known, ...rows.map(({ path }) => path), ...added])
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return { told: `${news}, not recorded`, named: [`           ${file} cannot be written: ${reason}`] }
    }
    return ledger === undefined
      ? { told: `${news} in ${file}, a new file`, named: [] }
      : { told: `${news} in ${file}`, named: nameSome(added) }
  }
}

function nameSome(paths: readonly string[]): string[] {
  const lines = paths.slice(0, mostNamed).map((path) => `           ${path}`)
  return paths.length <= mostNamed ? lines : [...lines, `           and ${paths.length - mostNamed} more`]
}
