import { lstatSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { StarterFile } from './starter-files'

/** What became of the files of a new content folder. */
export interface StarterWriting {
  /** Paths of the files that were written, below the folder. */
  readonly written: readonly string[]
  /** What is there already, below the folder; an empty name is the folder itself. Then nothing was written. */
  readonly taken: readonly string[]
}

/**
 * Writes the files below `folder`, which is made where it is missing. Where anything is in it already that would be
 * read as content or overwritten, nothing is written at all.
 *
 * @throws what the system says where a file cannot be written
 */
export function writeStarter(folder: string, files: readonly StarterFile[]): StarterWriting {
  const taken = takenIn(folder, files)
  if (taken.length > 0) return { written: [], taken }
  for (const { path, text } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    // Whatever has come in between is not overwritten either.
    writeFileSync(file, text, { flag: 'wx' })
  }
  return { written: files.map(({ path }) => path), taken: [] }
}

/** Hidden files are nobody's content, so they may stay, unless they are where one of ours goes. */
function takenIn(folder: string, files: readonly StarterFile[]): string[] {
  if (lstatSync(folder, { throwIfNoEntry: false }) === undefined) return []
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return ['']
  const ours = new Set(files.map(({ path }) => path.split('/')[0]))
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.') || ours.has(name))
    .sort()
}
