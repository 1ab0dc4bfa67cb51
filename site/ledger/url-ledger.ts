import type { Place } from '../../catalog/model/catalog'
import type { Problem } from '../../catalog/model/problem'
import { parseJson } from '../../catalog/parse/data/parse-json'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import type { PageRows } from '../page-row'
import { pageTable } from '../pages'
import { impliedMove } from './implied-moves'

/** An address that was published, and where the ledger says so. */
export interface LedgerRow {
  readonly path: string
  readonly place: Place
}

export interface UrlLedger {
  readonly rows: readonly LedgerRow[]
  readonly problems: readonly Problem[]
}

const asItWas = 'the ledger as it was; `faultbook build` adds to it by itself'

/** Reads `url-ledger.json`: a list of paths. What is no path is a problem; it is never left out silently. */
export function parseUrlLedger(file: SourceFile): UrlLedger {
  const { located, problems } = parseJson(file, { expected: 'a list of addresses', write: asItWas })
  if (located === undefined) return { rows: [], problems }
  if (!Array.isArray(located.value)) return { rows: [], problems: [badRow('the ledger', located.locate([]), 'a list')] }
  const rows: LedgerRow[] = []
  const faults: Problem[] = []
  for (const [index, path] of located.value.entries()) {
    const place = located.locate([index])
    if (typeof path === 'string' && /^\/(?:(?!\.{1,2}\/)[^/\s]+\/)*$/.test(path)) rows.push({ path, place })
    else faults.push(badRow(JSON.stringify(path), place, 'a path that begins and ends with /'))
  }
  return { rows, problems: faults }
}

function badRow(subject: string, place: Place, expected: string): Problem {
  return { kind: 'bad-ledger', subject, place, expected, received: subject, write: asItWas }
}

/** The ledger as a file: sorted, one path a line, so that two branches that add paths rarely collide. */
export function formatUrlLedger(paths: Iterable<string>): string {
  const sorted = [...new Set(paths)].sort()
  return `[\n${sorted.map((path) => `  ${JSON.stringify(path)}`).join(',\n')}\n]\n`
}

/** A problem for each address of the ledger that no page answers at. */
export function lostUrls(
  rows: readonly LedgerRow[],
  published: ReadonlySet<string>,
  table: PageRows = pageTable,
): Problem[] {
  const twins = new Map([...published].map((path) => [path.toLowerCase(), path]))
  return rows
    .filter(({ path }) => !published.has(path) && impliedMove(path, published) === undefined)
    .map(({ path, place }) => {
      const twin = twins.get(path.toLowerCase())
      return {
        kind: 'lost-url',
        subject: path,
        place,
        expected: 'a page, an alias or a tombstone at every address that was ever published',
        received: twin === undefined ? 'nothing at this one' : `one in other letters: ${twin}`,
        write: twin === undefined ? remedy(path, table) : remedyOfCase(path, table),
      }
    })
}

/** What to write, so that an address answers again. */
function remedy(path: string, table: PageRows): string {
  const code = codeOf(path, table)
  if (code === undefined)
    return `the page as it was: keep it, or say in site.json where it went: "moved": { "${path}": "/…/" }`
  return `the code as it was: keep it, alias it ("aliases": ["${code}"] at the code that it is now) or retire it ("retired": "2026-01-31")`
}

/** The same where only the case differs: an alias would be the code's own page on a file system that ignores it. */
function remedyOfCase(path: string, table: PageRows): string {
  const code = codeOf(path, table)
  return code === undefined ? 'the page under its former name' : `the code under its former path ("slug": "${code}")`
}

/** The code or alias that an address names; undefined for that of another page. */
function codeOf(path: string, table: PageRows): string | undefined {
  const [first = '', second = '', ...rest] = path.split('/').filter((segment) => segment !== '')
  return second === '' || rowOf(first, second, table)?.remedy === 'page' ? undefined : [second, ...rest].join('/')
}

/** The row whose words a path has, as its first segment or within a catalog; undefined for that of a code. */
function rowOf(first: string, second: string, table: PageRows) {
  const rows = Object.values(table)
  return rows.find(({ words }) => words.atRoot === first) ?? rows.find(({ words }) => words.inCatalog === second)
}
