import { isError, type Problem, withoutRepeats } from '../../catalog/model/problem'
import { counted } from '../../catalog/text/counted'
import { escapeUnsafe } from '../../catalog/text/unsafe-character'
import { readContent } from '../../disk/content/read-content'
import { readSite } from '../../disk/content/read-site'
import { ledgerFile, readUrlLedger } from '../../disk/content/url-ledger'
import { displayPath } from '../../disk/files/display-path'
import { type EarlierLedger, earlierLedgers } from '../../disk/git/earlier-ledgers'
import { publishedPaths } from '../../site/ledger/published-paths'
import { type LedgerRow, lostUrls, parseUrlLedger, type UrlLedger } from '../../site/ledger/url-ledger'
import type { SitePlace } from '../../site/project'
import type { Environment } from '../call/project'

/** What is to say about the ledger of a content folder. */
export interface LedgerReport {
  /** Each keeps a change from going on. */
  readonly faults: readonly (Problem | string)[]
  readonly notes: readonly string[]
  /** What was counted and compared. */
  readonly summary: string
}

/**
 * Whether an address that was published is lost: every address of the ledger has a page, and the ledger
 * has every address of the ledgers before it. In CI, where nobody else would notice, a missing ledger and a
 * page that it has not heard of are faults, elsewhere notes.
 */
export function ledgerReport(project: SitePlace, environment: Environment): LedgerReport {
  const ledgerPath = ledgerFile(project.content)
  const file = displayPath(ledgerPath, project.base)
  const isCi = !['', 'false', '0', undefined].includes(environment.CI)
  const earlier = earlierLedgers(ledgerPath, environment)
  const ledger = readUrlLedger(project)
  const rows = ledger?.rows ?? []
  const { faults, pending } =
    ledger === undefined ? missing(file, earlier) : compared(project, ledger, shrinkage(file, rows, earlier ?? []))
  const isStrict = isCi && earlier !== undefined
  const all = isStrict ? [...faults, ...pending] : faults
  const summary = `ledger: ${counted(rows.length, 'address', 'addresses')} in ${file}, ${comparison(earlier)}: ${counted(all.length, 'problem')}`
  return { faults: all, notes: isStrict ? [] : pending, summary }
}

interface Findings {
  readonly faults: readonly (Problem | string)[]
  /** What the next build mends. */
  readonly pending: readonly string[]
}

function missing(file: string, earlier: readonly EarlierLedger[] | undefined): Findings {
  if (earlier === undefined || earlier.length === 0) {
    return { faults: [], pending: [`${file} does not exist. \`faultbook build\` makes it; commit it.`] }
  }
  return { faults: [`${file} does not exist, but did. Bring it back: what was published once stays.`], pending: [] }
}

function compared(project: SitePlace, { rows, problems }: UrlLedger, lost: readonly string[]): Findings {
  const { problems: faults, ...content } = readContent(project)
  // Which pages there will be is not known. The check of the content has said why.
  if (faults.some(isError)) return { faults: lost, pending: [] }
  const file = displayPath(ledgerFile(project.content), project.base)
  const published = publishedPaths({ ...content, site: readSite(project).site })
  const known = new Set(rows.map(({ path }) => path))
  const news = published.filter((path) => !known.has(path))
  const words = `${file} has not heard of ${counted(news.length, 'page')}, such as ${news[0]}. \`faultbook build\` adds what is new; commit it.`
  return {
    faults: [...withoutRepeats([...problems, ...lostUrls(rows, new Set(published))]), ...lost],
    pending: news.length === 0 ? [] : [words],
  }
}

/** What earlier ledgers have and this one has not. */
function shrinkage(file: string, rows: readonly LedgerRow[], earlier: readonly EarlierLedger[]): string[] {
  const known = new Set(rows.map(({ path }) => path))
  const lost = new Map<string, string>()
  for (const { revision, text } of earlier) {
    for (const { path } of parseUrlLedger({ path: file, text }).rows) {
      if (!known.has(path) && !lost.has(path)) lost.set(path, revision)
    }
  }
  return [...lost].map(
    ([path, revision]) =>
      `${file} no longer has ${escapeUnsafe(path)}, which ${revision} had. Put it back: a ledger only grows.`,
  )
}

function comparison(earlier: readonly EarlierLedger[] | undefined): string {
  if (earlier === undefined) return 'not compared (no git here)'
  if (earlier.length === 0) return 'the first of its kind'
  return `compared with ${earlier.length} earlier ${earlier.length === 1 ? 'ledger' : 'ledgers'}`
}
