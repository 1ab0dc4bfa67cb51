import { execFileSync } from 'node:child_process'

/** Runs git in a folder as of a moment, by nobody in particular, so that commits are the same on every machine. */
export function gitAt(folder: string, moment: string, ...args: string[]): void {
  const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@a', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@a' }
  const env = { ...process.env, ...who, GIT_AUTHOR_DATE: moment, GIT_COMMITTER_DATE: moment }
  execFileSync('git', ['-C', folder, '-c', 'commit.gpgsign=false', ...args], { env, stdio: 'pipe' })
}
