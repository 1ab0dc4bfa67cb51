import { mkdirSync } from 'node:fs'
import { displayPath } from '../../disk/files/display-path'
import { BuildError } from '../report/build-error'

/** What the system says where a folder cannot be made because something else has its name. */
const inTheWay: ReadonlySet<unknown> = new Set(['EEXIST', 'ENOTDIR', 'ELOOP', 'ENOENT'])

/**
 * Makes a folder and those around it, where they are not there yet. Messages show paths relative to `base`.
 *
 * @throws BuildError where a file, or a link that leads nowhere, is in the way
 */
export function makeFolder(folder: string, base: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && inTheWay.has(error.code))) throw error
    throw new BuildError(
      `The folder ${displayPath(folder, base)} cannot be made: a file, or a link that leads nowhere, is in the way. Move that elsewhere, then build again.`,
    )
  }
}
