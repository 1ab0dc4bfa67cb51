import { statSync } from 'node:fs'
import { noticesPath } from '../../catalog/address/links'
import { siteFiles } from '../../site/forms/site-files'
import { fileOfPage, formsOfPage, type ListedPage, listPages } from '../../site/list-pages'
import { pictures } from '../../site/pictures'
import type { SiteContext } from '../../site/site-context'
import type { SiteFolder } from '../place/site-folder'
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
 * Counts a complete site, in which nothing is but what was written. `known` are sizes of files that were looked at just now.
 *
 * @throws BuildError where a file that the content promises is missing or empty, or where there is a page
 *   that the table of pages does not know
 */
export function verify(site: SiteFolder, known: ReadonlyMap<string, number>, context: SiteContext): SiteCount {
  const sizes = new Map([...site.files].map((path) => [path, known.get(path) ?? sizeOf(site.root + path)]))
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
    paths: site.files,
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

/** The forms of a code may be in a file that it shares, which is one of the files of the site. */
function isPackedAway({ row }: ListedPage, { site }: SiteContext): boolean {
  return site.isPacked === true && row.picture === 'entry'
}

/** 0 where there is no such file. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
