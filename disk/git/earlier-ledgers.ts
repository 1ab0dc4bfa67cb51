import { basename, dirname } from 'node:path'
import { runGit } from './run-git'

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
  if (runGit(folder, ['rev-parse', '--git-dir'], 'short') === undefined) return undefined
  const parents = runGit(folder, ['rev-parse', 'HEAD^@'])?.split('\n') ?? []
  const base = environment.GITHUB_BASE_REF
  const revisions = ['HEAD', ...parents, base && `origin/${base}`, environment.FAULTBOOK_LEDGER_BASE]
  return revisions.flatMap((revision) => {
    // What begins with a hyphen would be an option.
    if (revision === undefined || revision === '' || revision.startsWith('-')) return []
    const text = runGit(folder, ['show', `${revision}:./${basename(file)}`])?.replace(/\n$/, '')
    return text === undefined ? [] : [{ revision: revision.slice(0, 40), text }]
  })
}
