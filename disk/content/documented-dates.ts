import { dirname } from 'node:path'
import type { DocumentedDates } from '../../catalog/lifecycle/lifecycle-events'
import type { ContentPlace } from '../../site/project'
import { runGit } from '../git/run-git'
import { ledgerFile } from './url-ledger'

/** Settings of the user, and of a repository, that would change what the log says, or run a program for it. */
const settings = ['-c', 'core.quotePath=false', '-c', 'log.showRoot=true', '-c', 'diff.renames=true']

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
  if (runGit(folder, ['rev-parse', '--is-shallow-repository'], 'short')?.trim() !== 'false') return dates
  const log = runGit(folder, [
    ...settings,
    'log',
    '--follow',
    '--patch',
    '--unified=0',
    '--text',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--diff-merges=off',
    '--no-show-signature',
    '--format=%x00%cI',
    '--',
    file,
  ])
  // The log begins with the newest commit: an address that went and came back has its first day.
  for (const commit of (log ?? '').split('\0').slice(1)) {
    const date = new Date(commit.slice(0, commit.indexOf('\n')))
    if (Number.isNaN(date.getTime())) continue
    for (const [, path = '""'] of commit.matchAll(added)) dates.set(pathOf(path), date.toISOString().slice(0, 10))
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
