import { statSync } from 'node:fs'
import { join } from 'node:path'
import { noticesPath } from '../../catalog/address/links'
import { filesBelow } from '../../disk/files/items-below'
import { siteFiles } from '../../site/forms/site-files'
import { fileOfPage, formsOfPage, type ListedPage, listPages } from '../../site/list-pages'
import { pictures } from '../../site/pictures'
import type { SiteContext } from '../../site/site-context'
import { BuildError } from '../report/build-error'
import { agentFiles } from './agent-files'

export interface SiteCount {
  /** The paths of all files. */
  readonly paths: ReadonlySet<string>
  readonly pages: number
  readonly files: number
  readonly bytes: number
}

/**
 * Counts a complete site.
 *
 * @throws BuildError where a file that the content promises is missing or empty, or where there is a page
 *   that the table of pages does not know
 */
export function verify(folder: string, context: SiteContext): SiteCount {
  const sizes = readSizes(folder)
  const missing = expectedFiles(context).filter((file) => !sizes.get(file))
  if (missing.length > 0) {
    const named = missing.slice(0, 20).map((file) => `  ${file}`)
    const rest = missing.length > named.length ? [`  and ${missing.length - named.length} more`] : []
    throw new BuildError([`The build is not complete. Missing:`, ...named, ...rest].join('\n'))
  }
  const listed = new Set(listPages(context).map(fileOfPage))
  const unknown = [...sizes.keys()].find((file) => file.endsWith('/index.html') && !listed.has(file))
  if (unknown !== undefined) throw new BuildError(`site/pages.ts does not know the page ${unknown}.`)
  return {
    paths: new Set(sizes.keys()),
    pages: [...sizes.keys()].filter((file) => file.endsWith('.html')).length,
    files: sizes.size,
    bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
  }
}

function expectedFiles(context: SiteContext): string[] {
  return [
    ...Object.values(context.assets),
    noticesPath,
    ...(context.site.brand?.files ?? []),
    ...listPages(context).flatMap((page) => [
      fileOfPage(page),
      ...(isPackedAway(page, context) ? [] : formsOfPage(page)),
    ]),
    ...pictures(context).map(({ path }) => path),
    ...[...siteFiles(context), ...agentFiles(context)].map((file) => file.path),
  ]
}

/** The forms of a code may stand in a file that it shares, which is one of the files of the site. */
function isPackedAway({ row }: ListedPage, { site }: SiteContext): boolean {
  return site.isPacked === true && row.picture === 'entry'
}

function readSizes(folder: string): Map<string, number> {
  return new Map(filesBelow(folder).map((path) => [path, statSync(join(folder, path)).size]))
}
