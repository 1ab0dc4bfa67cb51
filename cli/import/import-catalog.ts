import { resolve } from 'node:path'
import { formatProblem } from '../../catalog/model/problem'
import type { SourceFile } from '../../catalog/parse/data/source-file'
import { writeAll } from '../../disk/import/write-all'
import type { ImportResult } from '../../importers/rows/import-result'
import type { Io } from '../call/command'
import { type ImportTarget, prepareImport } from './prepare-import'
import { reportImport } from './report-import'

/** What an import is asked for. */
export interface ImportCall extends ImportTarget {
  readonly catalog: string
  readonly isDry: boolean
  readonly isJson: boolean
  readonly io: Pick<Io, 'out' | 'err'>
}

/** Imports sources into a catalog of the content folder, and gives the exit code. */
export async function importCatalog(call: ImportCall): Promise<number> {
  const { io } = call
  const prepared = await prepareImport(call)
  if ('missing' in prepared) {
    io.err(`There is no file here: ${prepared.missing.join(', ')}. Nothing was written.\n`)
    return 2
  }
  if ('problems' in prepared) {
    io.err(`${prepared.problems.map(formatProblem).join('\n\n')}\n\nNothing was written.\n`)
    return 1
  }
  return finish(call, prepared.result, prepared.before)
}

function finish(call: ImportCall, result: ImportResult, before: readonly SourceFile[]): number {
  const { project, io, isDry } = call
  const texts = new Map(before.map(({ path, text }) => [path, text]))
  const isRefused = result.refusals.length > 0 || result.entries.length === 0
  if (!isRefused && !isDry) {
    try {
      writeAll(
        result.files.map(({ path, text }) => {
          return { path: resolve(project.base, path), before: texts.get(path), text }
        }),
      )
    } catch (error) {
      io.err(`Nothing was written: ${error instanceof Error ? error.message : String(error)}.\n`)
      return 1
    }
  }
  reportImport(call, result)
  return isRefused || result.conflicts.length > 0 ? 1 : 0
}
