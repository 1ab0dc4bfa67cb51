import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { nextEntries, unknownCounts } from '../../catalog/drafts/next-entries'
import { nextWords } from '../../catalog/drafts/next-words'
import { readCounts } from '../../catalog/drafts/read-counts'
import type { Catalog } from '../../catalog/model/catalog'
import { counted } from '../../catalog/text/counted'
import { UsageError } from '../call/arguments'
import type { Call } from '../call/command'

/** Most codes of a list of counts that are named where no catalog has them. */
const mostNamed = 5

/**
 * Writes which codes to write first, each with why.
 *
 * @throws UsageError where the file of counts cannot be read
 */
export function writeNext({ project, flags, io }: Call, catalogs: readonly Catalog[], most: number): void {
  const file = flags.text('counts')
  const read = file === undefined ? undefined : readCounts(textOf(project.base, file))
  if (read !== undefined) {
    for (const line of read.unread) io.err(`${file}:${line} holds no code with a number beside it.\n`)
    const unknown = unknownCounts(catalogs, read.counts)
    if (unknown.length > 0) {
      const named = unknown.slice(0, mostNamed)
      const more = unknown.length > mostNamed ? ', …' : ''
      io.err(`${counted(unknown.length, 'code')} of ${file} in no catalog: ${named.join(', ')}${more}\n`)
    }
  }
  const next = nextEntries(catalogs, most, read?.counts)
  io.out(next.length === 0 ? 'Nothing to write: every code is complete.\n' : 'To write first:\n')
  for (const [index, entry] of next.entries()) io.out(`${index + 1}. ${nextWords(entry)}\n`)
}

function textOf(base: string, file: string): string {
  try {
    return readFileSync(resolve(base, file), 'utf8')
  } catch (error) {
    throw new UsageError(`--counts ${file} cannot be read: ${error instanceof Error ? error.message : error}.`)
  }
}
