import { join } from 'node:path'
import type { FileDates } from '../../site/forms/sitemap-xml'
import type { ContentPlace } from '../../site/project'
import { displayPath } from '../files/display-path'
import { runGit } from './run-git'

/** Settings of the user that would change what the log says. */
const settings = ['-c', 'core.quotePath=false', '-c', 'log.showRoot=true', '-c', 'log.follow=false']

/**
 * When each file of a folder was committed last, in UTC, by one pass over git's history. Two builds of one
 * commit agree, whatever the user's settings. Empty where git or the history is not there (a shallow clone would
 * date all files alike): pages then have no date, which is the same on every machine too.
 */
export function fileDates({ content: folder, base }: ContentPlace): FileDates {
  const dates = new Map<string, string>()
  if (runGit(folder, ['rev-parse', '--is-shallow-repository'], 'short')?.trim() !== 'false') return dates
  const log = runGit(folder, [
    ...settings,
    'log',
    '--diff-merges=off',
    '--no-renames',
    '--no-show-signature',
    '--format=%x00%cI',
    '--name-only',
    '--relative',
    '--',
    '.',
  ])
  for (const commit of (log ?? '').split('\0').slice(1)) {
    const [moment = '', ...names] = commit.split('\n')
    const date = new Date(moment)
    if (Number.isNaN(date.getTime())) continue
    const written = date.toISOString().replace('.000Z', 'Z')
    for (const name of names) {
      // The log begins with the newest commit.
      const path = displayPath(join(folder, name), base)
      if (name !== '' && !dates.has(path)) dates.set(path, written)
    }
  }
  return dates
}
