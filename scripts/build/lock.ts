import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { BuildError } from './build-error'

/**
 * Takes a lock that one process can hold, and gives the function that releases it.
 * A lock whose process is gone is taken over.
 *
 * @throws BuildError where another process holds it
 */
export function takeLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true })
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const handle = openSync(file, 'wx')
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return () => rmSync(file, { force: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const holder = readHolder(file)
      if (holder !== undefined && isRunning(holder)) {
        throw new BuildError(`Another build is running (process ${holder}). Wait for it, or stop it.`)
      }
      rmSync(file, { force: true })
    }
  }
  throw new BuildError('Another build has just begun. Wait for it.')
}

function readHolder(file: string): number | undefined {
  try {
    const holder = Number(readFileSync(file, 'utf8'))
    return Number.isSafeInteger(holder) && holder > 0 ? holder : undefined
  } catch {
    return undefined // released in this moment
  }
}

function isRunning(holder: number): boolean {
  try {
    process.kill(holder, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
