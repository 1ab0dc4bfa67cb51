import { closeSync, constants, fstatSync, opendirSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { isBelow } from './is-below'

/** What is at a path: what it leads to, where it is a link. */
export type PathKind = 'file' | 'folder' | 'other' | 'outside'

/** The bytes of a file, its size where it is too large, or why it is not read. */
export type FileRead =
  | { readonly bytes: Buffer }
  | { readonly size: number }
  | { readonly kind: Exclude<PathKind, 'file'> }

/**
 * The content folder as a root: nothing is read that links lead to outside of it, and nothing is opened
 * but files and folders, so that no pipe and no device can block. The folder itself may be a link.
 * Every method throws what the disk throws.
 */
export class ContentRoot {
  readonly #real: string

  constructor(folder: string) {
    this.#real = realpathSync.native(folder)
  }

  /** The real path, or undefined where it is outside of the root. */
  realPath(path: string): string | undefined {
    const real = realpathSync.native(path)
    return isBelow(this.#real, real) ? real : undefined
  }

  kindOf(path: string): PathKind {
    if (this.realPath(path) === undefined) return 'outside'
    const stat = statSync(path)
    return stat.isDirectory() ? 'folder' : stat.isFile() ? 'file' : 'other'
  }

  /** At most `most` names in a folder, as the disk gives them. */
  names(folder: string, most: number): string[] {
    const names: string[] = []
    const handle = opendirSync(folder)
    try {
      for (let item = handle.readSync(); item !== null && names.length < most; item = handle.readSync()) {
        names.push(item.name)
      }
    } finally {
      handle.closeSync()
    }
    return names
  }

  /** Reads a file of at most `most` bytes, that is looked at once more after it was opened: a link may have changed in between. */
  read(path: string, most: number): FileRead {
    const kind = this.kindOf(path)
    if (kind !== 'file') return { kind }
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const opened = fstatSync(handle)
      if (!opened.isFile()) return { kind: 'other' }
      const real = this.realPath(path)
      const now = real === undefined ? undefined : statSync(real)
      if (now?.ino !== opened.ino || now.dev !== opened.dev) return { kind: 'outside' }
      return opened.size > most ? { size: opened.size } : readWhole(handle, opened.size, most)
    } finally {
      closeSync(handle)
    }
  }
}

/** Reads to the end of a file, which may be another one than its size says, and no further than the limit. */
function readWhole(handle: number, size: number, most: number): FileRead {
  const parts: Buffer[] = []
  let length = 0
  while (length <= most) {
    const part = Buffer.allocUnsafe(length < size ? size - length : 65_536)
    const count = readSync(handle, part, 0, part.length, null)
    if (count === 0) return { bytes: Buffer.concat(parts) }
    parts.push(part.subarray(0, count))
    length += count
  }
  return { size: length }
}
