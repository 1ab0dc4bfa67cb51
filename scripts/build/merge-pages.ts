import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { BuildError } from './build-error'
import { withPolicy } from './policy/with-policy'

/**
 * Moves what Next has exported into the site, without what only its router needs: segment
 * files (`.txt`; our links are plain) and its not-found page, which is a document of ours. Each page
 * gets its policy; `allowed` are hashes of inline scripts that its own script adds.
 *
 * @returns the paths of the pages
 */
export function mergePages(from: string, into: string, allowed: readonly string[]): string[] {
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
    writeFileSync(target, withPolicy(readFileSync(join(from, path), 'utf8'), allowed))
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
