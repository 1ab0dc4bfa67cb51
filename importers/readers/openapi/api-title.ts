import type { SourceFile } from '../../../catalog/parse/data/source-file'
import { detectForm } from '../../rows/detect-form'
import { child, textOf } from '../data/data-node'
import { readData } from '../data/read-data'

/** What an API description calls its API; undefined for any other file. */
export function apiTitle(source: SourceFile): string | undefined {
  if (detectForm(source) !== 'openapi') return undefined
  try {
    return textOf(child(child(readData(source).root, 'info'), 'title'))?.trim() || undefined
  } catch {
    // A parser that gives up on a file is reported where its codes are read.
    return undefined
  }
}
