import { lstatSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { isDynamicPattern } from 'tinyglobby'
import { displayPath } from '../files/display-path'
import { isBelow } from '../files/is-below'
import { allBelow, matchingFiles } from '../files/matching-files'

/** A file that a pattern means. */
export interface FoundCode {
  /** Absolute. */
  readonly path: string
  /** As messages show it. */
  readonly shown: string
  /** Its path below what was named, by which tests are known. */
  readonly below: string
}

/** The files that patterns mean, and the patterns that mean none. */
export interface FoundFiles {
  readonly files: readonly FoundCode[]
  readonly missing: readonly string[]
}

/** What to look for, and what is not meant. */
export interface FindOptions {
  /** Patterns begin here. */
  readonly base: string
  /** Folders whose files are not meant: the content itself, the built site. Absolute. */
  readonly without: readonly string[]
  /** Whether a file is meant where a folder is named, or a pattern that says nothing of the ending. */
  isWanted(path: string): boolean
}

/**
 * The files that patterns, folders and files mean. One that begins with `!` takes away. Hidden folders and
 * `node_modules` only where they are named. No link is followed, unless it is what is named.
 */
export function findCode(named: readonly string[], options: FindOptions): FoundFiles {
  const wanted = named.filter((name) => !name.startsWith('!'))
  const ignore = named.filter((name) => name.startsWith('!')).map((name) => name.slice(1))
  const files = new Map<string, FoundCode>()
  const missing: string[] = []
  for (const name of wanted) {
    const found = filesOf(name, ignore, options)
    if (found.length === 0) missing.push(name)
    for (const file of found) if (!files.has(file.path)) files.set(file.path, file)
  }
  return { files: [...files.values()].sort((a, b) => (a.shown < b.shown ? -1 : 1)), missing }
}

function filesOf(name: string, ignore: readonly string[], { base, without, isWanted }: FindOptions): FoundCode[] {
  const path = resolve(base, name)
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat?.isFile() === true) return [{ path, shown: displayPath(path, base), below: relative(base, path) }]
  if (stat === undefined && !isDynamicPattern(name)) return []
  const root = stat === undefined ? staticPart(base, name) : path
  if (statSync(root, { throwIfNoEntry: false })?.isDirectory() !== true) return []
  const pattern = stat === undefined ? name : allBelow(path)
  // Who names such a folder, or one in it, means it.
  const others = without.filter((folder) => folder !== root && !isBelow(folder, root))
  const isOpen = stat !== undefined || /(?:^|\/)\*{1,2}$/.test(name)
  return matchingFiles(pattern, base, ignore)
    .filter(
      (file) =>
        (!isOpen || isWanted(file)) &&
        !others.some((folder) => isBelow(folder, file)) &&
        !lstatSync(file).isSymbolicLink(),
    )
    .map((file) => ({ path: file, shown: displayPath(file, base), below: relative(root, file).split(sep).join('/') }))
}

/** The folder that a pattern begins with. */
function staticPart(base: string, pattern: string): string {
  const parts = pattern.split('/')
  const first = parts.findIndex((part) => isDynamicPattern(part))
  return resolve(base, ...(pattern.startsWith('/') ? ['/'] : []), ...parts.slice(0, Math.max(first, 0)))
}
