import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { displayPath } from '../../disk/files/display-path'
import { BuildError } from '../report/build-error'
import { makeFolder } from './make-folder'

/** How often a lock without a name in it is looked at again: its process writes that right after it has made the file. */
const looks = 10
const pause = 20

/**
 * Takes a lock that one process can hold, and gives the function that releases it.
 * Messages show paths relative to `base`. A lock whose process is gone is taken over, whichever process has its number by now.
 *
 * @throws BuildError where another process holds it
 */
export function takeLock(file: string, base: string): () => void {
  makeFolder(dirname(file), base)
  const own = [process.pid, startOf(process.pid)].join(' ').trim()
  for (let attempt = 0; attempt < 5; attempt++) {
    if (claim(file, own)) return () => release(file, own)
    checkKind(file, base)
    const held = readHeld(file)
    if (held === undefined) continue
    const [holder = 0, started] = held.split(' ').map(Number)
    if (isRunning(holder, started)) {
      throw new BuildError(`Another build is running (process ${holder}). Wait for it, or stop it.`)
    }
    takeAway(file, held, base)
  }
  throw new BuildError('Another build has just begun. Wait for it.')
}

/** A pipe would be read forever, a folder or a link to nowhere would never be released. */
function checkKind(file: string, base: string) {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats === undefined || stats.isFile()) return
  throw new BuildError(`${displayPath(file, base)} is nothing that a build has written. Remove it, then build again.`)
}

/** Makes the file of a lock, where there is none. */
function claim(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function release(file: string, own: string) {
  if (readNow(file) === own) rmSync(file, { force: true })
}

/** What a lock says, or undefined where it has just been released. */
function readHeld(file: string): string | undefined {
  for (let look = 1; look < looks; look++) {
    const held = readNow(file)
    if (held !== '') return held
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
  return readNow(file)
}

function readNow(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * Removes a lock that says `dead`. Of several builds that would do so one does, under a lock of its own: the others
 * could otherwise remove the lock that the first has made meanwhile.
 */
function takeAway(file: string, dead: string, base: string) {
  const done = takeLock(`${file}.takeover`, base)
  try {
    if (readNow(file) === dead) rmSync(file, { force: true })
  } finally {
    done()
  }
}

function isRunning(holder: number, started: number | undefined): boolean {
  if (!Number.isSafeInteger(holder) || holder <= 0) return false
  try {
    process.kill(holder, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const known = startOf(holder)
  if (known === undefined) return true
  return known !== '' && (started === undefined || Number(known) === started)
}

/**
 * When a process was started, in ticks since the machine was. Empty where it has ended and only its parent
 * has not noticed; undefined where the system does not tell.
 */
function startOf(process: number): string | undefined {
  const status = readNow(`/proc/${process}/stat`)
  if (status === undefined) return undefined
  // The name of the program, in brackets, may hold anything; what follows does not.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
  const [state] = fields
  return state === 'Z' || state === 'X' ? '' : fields[19]
}
