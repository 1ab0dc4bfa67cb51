import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file at once: whoever reads it finds the old or the new one, whole, even where this process is killed.
 * The draft beside it begins with a dot, so that content folders pass it over if it is left behind.
 */
export function replaceFile(file: string, content: string | Uint8Array) {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.new`)
  try {
    writeFileSync(draft, content)
    renameSync(draft, file)
  } catch (error) {
    rmSync(draft, { force: true, recursive: true })
    throw error
  }
}
