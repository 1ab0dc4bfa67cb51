import { resolve, sep } from 'node:path'
import { escapePath, globSync } from 'tinyglobby'

/** How deep files may be below the folder that a pattern begins with. */
const deepest = 64

/** The pattern of everything below a folder. */
export function allBelow(folder: string): string {
  return `${escapePath(folder.split(sep).join('/'))}/**/*`
}

/**
 * The files that a pattern fits, absolute and sorted. Hidden files and `node_modules` only where the pattern names them. No link
 * to a folder is followed.
 */
export function matchingFiles(pattern: string, base: string, without: readonly string[] = []): string[] {
  const named = /(?:^|\/)node_modules(?:\/|$)/.test(pattern) ? [] : ['**/node_modules/**']
  const ignore = [...named, ...without]
  return globSync(pattern, { cwd: base, absolute: true, followSymbolicLinks: false, deep: deepest, ignore })
    .map((file) => resolve(file))
    .sort()
}
