import { rmSync } from 'node:fs'
import { BuildError } from '../report/build-error'

/**
 * Removes a folder with all that is in it; no failure where there is none. `remove` is for a test.
 *
 * @throws BuildError where a file may not be removed: Node.js then says that it is no folder
 */
export function removeFolder(folder: string, remove: typeof rmSync = rmSync): void {
  try {
    remove(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOTDIR')) throw error
    const path = 'path' in error && typeof error.path === 'string' ? error.path : folder
    throw new BuildError(
      `${path} cannot be removed: it is protected (\`chattr\`, \`chflags\`), or in use. Let it be removed, then build again.`,
    )
  }
}
