import { spawn } from 'node:child_process'
import { BuildError, failureWithin } from './build-error'

interface NextOptions {
  /** Where the pages go, below the folder of the project. */
  readonly folder: string
  readonly environment: Readonly<Record<string, string>>
  /** Ends it, where the pages are not needed any more. */
  readonly signal: AbortSignal
}

/**
 * Runs `next build`, which exports the explorer's pages. Prints nothing where it succeeds. Does not
 * return before all its processes have ended.
 *
 * @throws BuildError with what Next has said where it fails
 */
export function nextBuild({ folder, environment, signal }: NextOptions): Promise<void> {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, ...environment, FAULTBOOK_PAGES: folder, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => child.kill()
  process.once('exit', stop)
  signal.addEventListener('abort', stop)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, ended) => {
      process.off('exit', stop)
      signal.removeEventListener('abort', stop)
      if (code === 0) resolve()
      else reject(new BuildError(describeEnd(said.trim(), ended)))
    })
  })
}

function describeEnd(said: string, ended: NodeJS.Signals | null): string {
  const known = failureWithin(said, '.next/ or .faultbook/')
  if (known !== undefined) return known
  const reasons = [
    ended === 'SIGKILL' && 'The system has killed Next (SIGKILL): the memory may have been too small.',
    ended === 'SIGBUS' && 'Next was ended by SIGBUS: the disk of .next/ may be full.',
    ended !== null && `Next was ended by ${ended}.`,
  ]
  const reason = reasons.find((text) => text !== false)
  return ['The pages could not be built:', reason, said].filter(Boolean).join('\n\n')
}
