/**
 * A build of which only the lock is left. At each byte that it reads it takes the lock and says `taken`, `refused`
 * or what else went wrong, then waits for another byte and releases it.
 */
import { readSync } from 'node:fs'
import { BuildError } from '../report/build-error'
import { takeLock } from './lock'

const [file = ''] = process.argv.slice(2)
const isTold = () => readSync(0, Buffer.alloc(1)) === 1

while (isTold()) {
  const [said, release] = take()
  process.stdout.write(`${said}\n`)
  isTold()
  release()
  process.stdout.write('ready\n')
}

function take(): [said: string, release: () => void] {
  try {
    return ['taken', takeLock(file, process.cwd())]
  } catch (error) {
    return [error instanceof BuildError ? 'refused' : String(error), () => {}]
  }
}
