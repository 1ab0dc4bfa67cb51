import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { countableNames, unknownCounts } from '../../catalog/drafts/next-entries'
import { type Counts, readCounts, type UnreadCount } from '../../catalog/drafts/read-counts'
import type { Catalog } from '../../catalog/model/catalog'
import { counted } from '../../catalog/text/counted'
import { listed } from '../../catalog/text/listed'
import { UsageError } from '../call/arguments'
import type { Call } from '../call/command'

/** Most rows that are named where they are not counted, and most codes where no catalog has them. */
const mostNamed = 5

/**
 * The counts of the file that `--counts` names; undefined without one. Says which rows are not counted.
 *
 * @throws UsageError where the file cannot be read, or no row of it has a code and a count
 */
export function countsOfFile({ project, flags, io }: Call, catalogs: readonly Catalog[]): Counts | undefined {
  const file = flags.text('counts')
  if (file === undefined) return undefined
  const names = countableNames(catalogs)
  const { counts, unread, fault } = readCounts(textOf(project.base, file), (name) => names.has(name))
  if (fault !== undefined) throw new UsageError(nothingCounted(file, fault))
  for (const one of unread.slice(0, mostNamed)) {
    const { line, column, expected, received } = one
    io.err(`${file}:${line}:${column} is not counted: expected ${expected}, found ${received}.\n`)
  }
  if (unread.length > mostNamed) io.err(`${counted(unread.length - mostNamed, 'more row')} of ${file} not counted.\n`)
  const unknown = unknownCounts(catalogs, counts)
  if (unknown.length > 0)
    io.err(`${counted(unknown.length, 'code')} of ${file} in no catalog: ${listed(unknown, undefined, mostNamed)}\n`)
  return counts
}

function nothingCounted(file: string, { line, column, expected, received }: UnreadCount): string {
  return `--counts ${file}:${line}:${column} has nothing to count.
    expected: ${expected}
    received: ${received}
    write:    a table with a heading and a code in each row, with commas, semicolons, tabs or | between the cells:
              code,count
              ORD-0001,412`
}

function textOf(base: string, file: string): string {
  try {
    const bytes = readFileSync(resolve(base, file))
    // Spreadsheets write "Unicode text" as UTF-16, with a mark before it.
    return bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8')
  } catch (error) {
    throw new UsageError(`--counts ${file} cannot be read: ${error instanceof Error ? error.message : error}.`)
  }
}
