import { spawnSync } from 'node:child_process'
import type { OrdinaryUser } from './ordinary-user'

/** A call of the command in a folder that has the package. */
export interface CommandCall {
  readonly folder: string
  readonly user: OrdinaryUser
  readonly given: readonly string[]
  /** What it must print. */
  readonly prints: string
  readonly environment?: Readonly<Record<string, string>>
}

/**
 * Runs `npx faultbook …`, and gives the seconds of CPU that it took, npx included.
 *
 * @throws Error where it fails, or prints something else
 */
export function runCommand({ folder, user, given, prints, environment = {} }: CommandCall): number {
  const timed = 'TIMEFORMAT="%U %S"; time "$@"'
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', timed, 'time', 'npx', '--no-install', 'faultbook', ...given],
    { cwd: folder, encoding: 'utf8', ...user.options(environment) },
  )
  if (status !== 0 || !stdout.includes(prints))
    throw new Error(`faultbook ${given.join(' ')} ends with ${status}, and says not “${prints}”:\n${stdout}${stderr}`)
  const [own = Number.NaN, system = Number.NaN] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return own + system
}
