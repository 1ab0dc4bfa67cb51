import { runGit } from './run-git'

/** Settings of the user, and of a repository, that would change what the log says. */
const settings = ['core.quotePath=false', 'log.showRoot=true', 'log.follow=false', 'diff.renames=true']

/** What is common to every log that is read here: one part for each commit, which its moment begins. */
const log = ['log', '--diff-merges=off', '--no-show-signature', '--no-color', '--format=%x00%cI']

export interface CommitText {
  readonly moment: Date
  /** What the log says below its moment. */
  readonly text: string
}

/**
 * The commits of a folder, the newest first, as `git log` tells them with these arguments. None where git or the history
 * is not there: a shallow clone would date everything alike.
 */
export function commitsOf(folder: string, args: readonly string[]): readonly CommitText[] {
  if (runGit(folder, ['rev-parse', '--is-shallow-repository'], 'short')?.trim() !== 'false') return []
  const text = runGit(folder, [...settings.flatMap((setting) => ['-c', setting]), ...log, ...args]) ?? ''
  return text
    .split('\0')
    .slice(1)
    .flatMap((commit): CommitText[] => {
      const end = commit.indexOf('\n')
      const moment = new Date(end === -1 ? commit : commit.slice(0, end))
      return Number.isNaN(moment.getTime()) ? [] : [{ moment, text: end === -1 ? '' : commit.slice(end + 1) }]
    })
}
