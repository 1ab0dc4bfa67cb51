import { execFileSync } from 'node:child_process'
import { basename, dirname } from 'node:path'

/** A ledger as it was, and the name of the revision. */
export interface EarlierLedger {
  readonly revision: string
  readonly text: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The ledger as git has it: in the last commit, in those before it, and in the branch that a pull request
 * goes to (GITHUB_BASE_REF, or what FAULTBOOK_LEDGER_BASE names). Revisions without a ledger, or that this
 * clone does not have, are left out; undefined where there is no git or no repository.
 */
export function earlierLedgers(file: string, environment: Environment): EarlierLedger[] | undefined {
  const folder = dirname(file)
  if (git(folder, ['rev-parse', '--git-dir']) === undefined) return undefined
  const parents = git(folder, ['rev-parse', 'HEAD^@'])?.split('\n') ?? []
  const base = environment.GITHUB_BASE_REF
  const revisions = ['HEAD', ...parents, base && `origin/${base}`, environment.FAULTBOOK_LEDGER_BASE]
  return revisions.flatMap((revision) => {
    if (revision === undefined || revision === '') return []
    const text = git(folder, ['show', `${revision}:./${basename(file)}`])
    return text === undefined ? [] : [{ revision: revision.slice(0, 40), text }]
  })
}

/** What git says, or undefined where it fails. */
function git(folder: string, args: readonly string[]): string | undefined {
  try {
    const text = execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 268_435_456,
    })
    return text.replace(/\n$/, '')
  } catch {
    return undefined
  }
}
