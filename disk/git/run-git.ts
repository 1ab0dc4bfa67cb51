import { spawnSync } from 'node:child_process'
import { childEnvironment } from '../child-environment'

/** Where git itself has started this process, as a hook, these name a repository from another folder than the one asked. */
const ofHooks = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']

/**
 * Content may come with a repository of its own, whose settings name programs. None is run by what is asked here but
 * those that fetch an object which is missing: so nothing is fetched, by no protocol.
 */
const offline = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' }

/** Milliseconds that git may take. The settings of a repository can be a pipe that nobody writes to. */
const patience = { short: 10_000, long: 600_000 } as const

/** What git says in a folder, or undefined where it fails. `wait` is short for a question that it answers at once. */
export function runGit(
  folder: string,
  args: readonly string[],
  wait: keyof typeof patience = 'long',
): string | undefined {
  const env = childEnvironment(offline, ofHooks)
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 28,
    timeout: patience[wait],
    killSignal: 'SIGKILL',
  })
  return status === 0 ? stdout : undefined
}
