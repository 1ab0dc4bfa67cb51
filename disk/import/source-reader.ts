import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs'
import type { Place } from '../../catalog/model/catalog'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { decodeText } from '../files/decode-text'
import { displayPath } from '../files/display-path'

/** Largest file that is imported, and all files together, in bytes. */
export const largestSource = 33_554_432
export const largestSources = 134_217_728

/** Most files of one import. */
export const mostSources = 20_000

/** A file that is not read, and why. */
export interface SourceFault extends Place {
  readonly what: string
}

/** How much is read at most. */
export interface SourceLimits {
  /** Largest file, and all files together, in bytes. */
  readonly file: number
  readonly all: number
  readonly files: number
}

const importLimits: SourceLimits = { file: largestSource, all: largestSources, files: mostSources }

/** Reads files to import, within limits. What cannot be read becomes a fault; nothing is thrown. */
export class SourceReader {
  readonly faults: SourceFault[] = []
  readonly #base: string
  readonly #limits: SourceLimits
  #bytes = 0
  #files = 0

  /** Messages show paths below `base`. */
  constructor(base: string, limits: SourceLimits = importLimits) {
    this.#base = base
    this.#limits = limits
  }

  /** The text of a file; undefined where it is not read. */
  read(path: string): SourceFile | undefined {
    const file = displayPath(path, this.#base)
    const { files } = this.#limits
    if (this.#files === files) {
      this.#files++
      return this.#fault(file, `more than ${files} files: this one and those after`)
    }
    if (this.#files++ > files) return undefined
    try {
      const bytes = this.#bytesOf(path)
      return typeof bytes === 'string' ? this.#fault(file, bytes) : this.#textOf(file, bytes)
    } catch (error) {
      return this.#fault(file, `a file that cannot be read: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  /** The bytes of a file, or why they are not read. Neither a pipe nor a device can block. */
  #bytesOf(path: string): Buffer | string {
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stat = fstatSync(handle)
      if (!stat.isFile()) return 'no file, but a pipe, a socket or a device'
      const { file, all } = this.#limits
      if (stat.size > file) return `a file that is too large: ${stat.size} bytes, of at most ${file}`
      if (this.#bytes + stat.size > all) {
        return `a file with which the sources are too large: at most ${all} bytes together`
      }
      this.#bytes += stat.size
      return readFileSync(handle)
    } finally {
      closeSync(handle)
    }
  }

  #textOf(file: string, bytes: Buffer): SourceFile | undefined {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return { path: file, text: bytes.toString('utf16le').slice(1) }
    const text = decodeText(file, bytes)
    if (typeof text === 'string') return { path: file, text }
    // Bundles of Java are Latin-1 unless they are UTF-8.
    if (/\.properties$/i.test(file)) return { path: file, text: bytes.toString('latin1') }
    this.faults.push({ ...text.place, what: `a file that is not UTF-8: ${text.received}` })
    return undefined
  }

  #fault(file: string, what: string): undefined {
    this.faults.push({ file, line: 1, column: 1, what })
    return undefined
  }
}
