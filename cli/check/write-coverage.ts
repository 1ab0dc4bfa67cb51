import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { coverage } from '../../catalog/drafts/coverage'
import { readHistory, withHistory } from '../../catalog/drafts/coverage-history'
import type { Catalog } from '../../catalog/model/catalog'
import { replaceFile } from '../../disk/files/replace-file'
import { UsageError } from '../call/arguments'
import { coveragePage } from '../reports/coverage-page'

export interface Report {
  /** As it was named. */
  readonly file: string
  readonly base: string
  /** Name of the site. */
  readonly name: string
  /** The day, as YYYY-MM-DD. */
  readonly date: string
}

/**
 * Writes coverage as an HTML page. One that is there already is what the new one compares with.
 *
 * @throws UsageError where something else is there, or nothing can be written there
 */
export function writeCoverage(catalogs: readonly Catalog[], { file, base, name, date }: Report): void {
  const path = resolve(base, file)
  const earlier = existsSync(path) ? readHistory(readFileSync(path, 'utf8')) : undefined
  if (existsSync(path) && earlier === undefined)
    throw new UsageError(`--report ${file} is there already and is no report: name another file.`)
  try {
    replaceFile(path, coveragePage(name, withHistory({ date, catalogs: coverage(catalogs) }, earlier)))
  } catch (error) {
    throw new UsageError(`--report ${file} cannot be written: ${error instanceof Error ? error.message : error}.`)
  }
}
