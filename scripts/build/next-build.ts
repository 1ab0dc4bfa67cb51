import { spawn } from 'node:child_process'
import { BuildError } from './build-error'

/**
 * Runs `next build`, which exports the explorer's pages into `folder` (below the folder of the
 * project). Prints nothing where it succeeds.
 *
 * @throws BuildError with what Next has said where it fails
 */
export function nextBuild(folder: string, environment: Record<string, string>): Promise<void> {
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env: { ...process.env, ...environment, FAULTBOOK_PAGES: folder, FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => child.kill()
  process.once('exit', stop)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', stop)
      if (code === 0) resolve()
      else reject(new BuildError(`The pages could not be built:\n\n${said.trim()}`))
    })
  })
}
