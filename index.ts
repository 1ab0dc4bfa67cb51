/** What a program may import from the package `faultbook`. */
import { resolve } from 'node:path'
import type { Catalog } from './catalog/model/catalog'
import type { Problem } from './catalog/model/problem'
import { readContent } from './disk/content/read-content'

export type { Catalog, Entry } from './catalog/model/catalog'
export { formatProblem, type Problem } from './catalog/model/problem'
export { createSearch } from './search/index'
export type { Search, SearchResult } from './search/text/answer'

/** The contents of a content folder: the catalogs that could be read, and every problem. */
export interface FolderContent {
  readonly catalogs: readonly Catalog[]
  readonly problems: readonly Problem[]
}

/** Reads and checks a content folder. Never throws for bad content. */
export function readCatalogs(folder: string): FolderContent {
  const base = process.cwd()
  const { catalogs, problems } = readContent({ content: resolve(base, folder), base })
  return { catalogs, problems }
}
