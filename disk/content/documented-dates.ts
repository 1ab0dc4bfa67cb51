import { dirname } from 'node:path'
import type { DocumentedDates } from '../../catalog/lifecycle/lifecycle-events'
import type { ContentPlace } from '../../site/project'
import { commitsOf } from '../git/commits-of'
import { ledgerFile } from './url-ledger'

/** A path that a commit has put into the ledger: `+  "/shop/ORD-1/",`. */
const added = /^\+\s*("\/[^"\n]*")/gm

/**
 * The day, in UTC, on which each address was written into the ledger of a content folder, by git's history of that one
 * file, also where it has moved. A build writes an address there when it first publishes it. Empty where git or the
 * history is not there: a shallow clone would date all of them alike.
 */
export function documentedDates({ content }: Pick<ContentPlace, 'content'>): DocumentedDates {
  const dates = new Map<string, string>()
  const file = ledgerFile(content)
  const folder = dirname(file)
  const shown = ['--follow', '--patch', '--unified=0', '--text', '--no-ext-diff', '--no-textconv', '--', file]
  // An address that went and came back has its first day.
  for (const { moment, text } of commitsOf(folder, shown)) {
    for (const [, path = '""'] of text.matchAll(added)) dates.set(pathOf(path), moment.toISOString().slice(0, 10))
  }
  return dates
}

function pathOf(written: string): string {
  try {
    return String(JSON.parse(written))
  } catch {
    return written.slice(1, -1)
  }
}
