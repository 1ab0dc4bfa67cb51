import type { SourceFile } from '../../catalog/parse/data/source-file'
import { type SourceFault, type SourceLimits, SourceReader } from '../import/source-reader'

/** A syntax tree takes many times the memory of its text. */
const largestCode = 4 * 1024 * 1024

/** How much code is read at most. Files are read one by one, so that all together may be large. */
const limits: SourceLimits = { file: largestCode, all: 4 * 1024 * 1024 * 1024, files: 200_000 }
const none: SourceLimits = { ...limits, all: Number.POSITIVE_INFINITY, files: Number.POSITIVE_INFINITY }

/** Reads files of code, some of them several times. What cannot be read is a fault, once. */
export class CodeReader {
  readonly #first: SourceReader
  readonly #again: SourceReader
  readonly #read = new Map<string, boolean>()

  constructor(base: string) {
    this.#first = new SourceReader(base, limits)
    this.#again = new SourceReader(base, none)
  }

  get faults(): readonly SourceFault[] {
    return this.#first.faults
  }

  /** The text of a file, by its absolute path. */
  read(path: string): SourceFile | undefined {
    const known = this.#read.get(path)
    if (known !== undefined) return known ? this.#again.read(path) : undefined
    const source = this.#first.read(path)
    this.#read.set(path, source !== undefined)
    return source
  }
}
