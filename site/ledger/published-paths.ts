import { listPages } from '../list-pages'
import type { PageContent, PageRows } from '../page-row'
import { pageTable } from '../pages'

/** The paths whose addresses are forever, sorted. Each is a folder with an `index.html`. */
export function publishedPaths(content: PageContent, table: PageRows = pageTable): string[] {
  const paths = listPages(content, table).flatMap(({ path, row }) => (row.isForEver ? [path] : []))
  return [...new Set(paths)].sort()
}
