import { lstatSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { StarterFile } from './starter-files'

/** What became of the files of a new content folder. */
export interface StarterWriting {
  /** Paths of the files that were written, below the folder. */
  readonly written: readonly string[]
  /** Paths at which something stands already. Where there is one, nothing was written. */
  readonly taken: readonly string[]
}

/**
 * Writes the files below `folder`, which is made where it is missing. Where any of them is there already, nothing
 * is written at all.
 *
 * @throws what the system says where a file cannot be written
 */
export function writeStarter(folder: string, files: readonly StarterFile[]): StarterWriting {
  const taken = files.filter(({ path }) => lstatSync(join(folder, path), { throwIfNoEntry: false }) !== undefined)
  if (taken.length > 0) return { written: [], taken: taken.map(({ path }) => path) }
  for (const { path, text } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    // Whatever has come in between is not overwritten either.
    writeFileSync(file, text, { flag: 'wx' })
  }
  return { written: files.map(({ path }) => path), taken: [] }
}
