import { lstatSync, realpathSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { isDynamicPattern } from 'tinyglobby'
import { isBelow } from '../files/is-below'
import { allBelow, matchingFiles } from '../files/matching-files'

/** A file to import, and the folder whose files it may refer to. */
export interface FoundSource {
  /** Absolute. */
  readonly path: string
  /** Absolute, without links. */
  readonly folder: string
}

/** The files that names on the command line mean, and the names that mean none. */
export interface FoundSources {
  readonly files: readonly FoundSource[]
  readonly missing: readonly string[]
}

/**
 * The files that are meant: those named, those below a folder that is named and whose names `isWanted`, and those
 * that fit a pattern such as `errors/*.md`. Hidden files and `node_modules` only where they are named. Links below
 * a folder are followed to files inside it.
 */
export function findSources(
  named: readonly string[],
  { base, isWanted }: { base: string; isWanted: (path: string) => boolean },
): FoundSources {
  const files = new Map<string, FoundSource>()
  const missing: string[] = []
  for (const name of named) {
    const found = sourcesOf(name, base, isWanted)
    if (found.length === 0) missing.push(name)
    for (const file of found) if (!files.has(file.path)) files.set(file.path, file)
  }
  return { files: [...files.values()], missing }
}

function sourcesOf(name: string, base: string, isWanted: (path: string) => boolean): FoundSource[] {
  const path = resolve(base, name)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isDirectory()) {
    const folder = realpathSync(path)
    return matchingFiles(allBelow(path), base)
      .filter((file) => isWanted(file) && isInside(file, folder))
      .map((file) => ({ path: file, folder }))
  }
  if (stat !== undefined) return [{ path, folder: realpathSync(dirname(path)) }]
  if (!isDynamicPattern(name)) return []
  return matchingFiles(name, base).map((file) => ({ path: file, folder: realpathSync(dirname(file)) }))
}

/** Whether a file lies inside a folder, also once links are followed. */
function isInside(file: string, folder: string): boolean {
  if (!lstatSync(file).isSymbolicLink()) return true
  const real = realpathIn(file)
  return real !== undefined && isBelow(folder, real)
}

function realpathIn(file: string): string | undefined {
  try {
    return realpathSync(file)
  } catch {
    return undefined
  }
}

/** The file that a reference leads to, where it is a file inside the folder of the source, links followed. */
export function findReferenced(base: string, shown: string, folder: string): FoundSource | undefined {
  const path = resolve(base, shown)
  const real = realpathIn(path)
  if (real === undefined || !statSync(real).isFile()) return undefined
  return isBelow(folder, real) ? { path, folder } : undefined
}
