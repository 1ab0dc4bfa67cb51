import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { BuildError } from './build-error'
import { inlineFile, withLateFramework, withoutFramework } from './late-framework'
import { withPolicy } from './policy/with-policy'

export interface PageMerge {
  readonly from: string
  readonly into: string
  /** Hashes of inline scripts that the pages' own script adds. */
  readonly allowed: readonly string[]
  readonly basePath: string
  /** Address of the script that gets the framework when it is wanted. */
  readonly loader: string
}

/**
 * Moves what Next has exported into the site, without what only its router needs: segment
 * files (`.txt`; our links are plain) and its not-found page, which is a document of ours. Each page
 * gets its policy, and loses its framework: where there is a search box it comes when a reader
 * searches, elsewhere there is nothing for it to do.
 *
 * @returns the paths of the pages
 */
export function mergePages({ from, into, allowed, basePath, loader }: PageMerge): string[] {
  const pages: string[] = []
  for (const file of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const path = relative(from, join(file.parentPath, file.name))
    if (isLeftOver(path)) continue
    const target = join(into, path)
    if (existsSync(target)) throw new BuildError(`Two parts of the build write the file ${path}.`)
    mkdirSync(dirname(target), { recursive: true })
    if (!path.endsWith('.html')) {
      renameSync(join(from, path), target)
      continue
    }
    const { html, scripts, inline } = withoutFramework(readFileSync(join(from, path), 'utf8'))
    if (!html.includes(' data-search-box')) writeFileSync(target, withPolicy(html, allowed))
    else {
      const file = inlineFile(inline)
      mkdirSync(dirname(join(into, file)), { recursive: true })
      writeFileSync(join(into, file), inline)
      const late = withLateFramework(html, loader, [basePath + file, ...scripts])
      writeFileSync(target, withPolicy(late, allowed))
    }
    pages.push(path)
  }
  return pages.sort()
}

function isLeftOver(path: string): boolean {
  if (path === '404.html' || path.startsWith('_not-found') || path.startsWith(join('404', '/'))) return true
  // Routes without a page of their own have one called _none, which an export needs.
  if (path.split(/[\\/.]/).includes('_none')) return true
  if (path.endsWith('.txt')) return !existsSync(join('public', path))
  return basename(path).startsWith('__next.')
}
