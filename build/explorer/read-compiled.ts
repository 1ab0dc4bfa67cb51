import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CompiledExplorer, compiledExplorerSchema } from './compiled-explorer'

/** What `compileExplorer` has written into a folder, or undefined where it is missing or damaged. */
export function readCompiled(folder: string): CompiledExplorer | undefined {
  try {
    const compiled = compiledExplorerSchema.parse(JSON.parse(readFileSync(join(folder, 'explorer.json'), 'utf8')))
    const isWhole = compiled.files.every(
      ({ path, sha256 }) =>
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex') === sha256,
    )
    return isWhole ? compiled : undefined
  } catch {
    return undefined
  }
}
