import { createHash } from 'node:crypto'
import { lstatSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { replaceFile } from '../files/replace-file'

/** The length of a SHA-256 in hexadecimal, with a line feed. */
const headLength = 65

/** Reads what `writeChecked` has written under this name; undefined where it is not there, or not letter by letter. */
export function readChecked(file: string): Buffer | undefined {
  try {
    // A pipe would be read forever.
    if (!statSync(file).isFile()) return undefined
    const stored = readFileSync(file)
    const body = stored.subarray(headLength)
    return stored.subarray(0, headLength).equals(headOf(file, body)) ? body : undefined
  } catch {
    return undefined
  }
}

/**
 * Writes a file of a cache behind its checksum, at once. Whatever cannot be a file of ours in its place goes.
 * Never fails: what is not kept is made again.
 *
 * @returns whether it was kept
 */
export function writeChecked(file: string, body: Uint8Array): boolean {
  const content = Buffer.concat([headOf(file, body), body])
  return attempt(file, content) || (makeWay(file) && attempt(file, content))
}

/** A file that has got the name of another one is not taken for it. */
function headOf(file: string, body: Uint8Array): Buffer {
  const hash = createHash('sha256').update(basename(file)).update('\n').update(body)
  return Buffer.from(`${hash.digest('hex')}\n`)
}

function attempt(file: string, content: Uint8Array): boolean {
  try {
    mkdirSync(dirname(file), { recursive: true })
    replaceFile(file, content)
    return true
  } catch {
    return false
  }
}

/** A folder may be where the file belongs, or a file where its folder does. */
function makeWay(file: string): boolean {
  try {
    const folder = dirname(file)
    const isBlocked = lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false
    rmSync(isBlocked ? folder : file, { recursive: true, force: true })
    return true
  } catch {
    return false
  }
}
