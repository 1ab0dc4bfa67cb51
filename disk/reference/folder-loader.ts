import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadText } from '../../site/reference/reference'

/** The files of a built site in a folder. */
export function folderLoader(folder: string): LoadText {
  return async (path) => {
    try {
      return readFileSync(join(folder, ...path.split('/')), 'utf8')
    } catch (error) {
      if (isMissing(error)) return undefined
      throw new Error(`Cannot read ${join(folder, path)}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
}
