import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { childEnvironment } from '../../disk/child-environment'
import { BuildError, failureWithin } from '../report/build-error'

/**
 * Runs `next build` in `root`, which exports the pages of the explorer as `next.config.mjs` says. Prints nothing where
 * it succeeds. Does not return before all its processes have ended.
 *
 * @throws BuildError with what Next has said where it fails
 */
export function runNext(root: string, signal?: AbortSignal): Promise<void> {
  const next = fileURLToPath(import.meta.resolve('next/dist/bin/next'))
  const child = spawn(process.execPath, [next, 'build', root], {
    cwd: root,
    // A child gets the environment of this process; whoever runs it, tests too, compiles the same.
    env: childEnvironment({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => child.kill()
  process.once('exit', stop)
  signal?.addEventListener('abort', stop)
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
      signal?.removeEventListener('abort', stop)
      if (code === 0) resolve()
      else reject(new BuildError(describeEnd(stripVTControlCharacters(said).trim(), ended)))
    })
  })
}

function describeEnd(said: string, ended: NodeJS.Signals | null): string {
  const known = failureWithin(said, '.next/ or .faultbook/')
  if (known !== undefined) return known
  const reasons = [
    ended === 'SIGKILL' && 'The system killed Next (SIGKILL): it may have run out of memory.',
    ended === 'SIGBUS' && 'Next was ended by SIGBUS: the disk of .next/ may be full.',
    ended !== null && `Next was ended by ${ended}.`,
  ]
  const reason = reasons.find((text) => text !== false)
  return ['The explorer could not be compiled:', reason, said].filter(Boolean).join('\n\n')
}
