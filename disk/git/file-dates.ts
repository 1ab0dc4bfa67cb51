import { join } from 'node:path'
import type { FileDates } from '../../site/forms/sitemap-xml'
import type { ContentPlace } from '../../site/project'
import { displayPath } from '../files/display-path'
import { commitsOf } from './commits-of'

/**
 * When each file of a folder was committed last, in UTC, by one pass over git's history. Two builds of one
 * commit agree, whatever the user's settings. Empty where git or the history is not there (a shallow clone would
 * date all files alike): pages then have no date, which is the same on every machine too.
 */
export function fileDates({ content: folder, base }: ContentPlace): FileDates {
  const dates = new Map<string, string>()
  for (const { moment, text } of commitsOf(folder, ['--no-renames', '--name-only', '--relative', '--', '.'])) {
    const written = moment.toISOString().replace('.000Z', 'Z')
    for (const name of text.split('\n')) {
      // The log begins with the newest commit.
      const path = displayPath(join(folder, name), base)
      if (name !== '' && !dates.has(path)) dates.set(path, written)
    }
  }
  return dates
}
