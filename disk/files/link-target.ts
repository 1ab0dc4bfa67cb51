import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** As many as Linux follows. */
const mostLinks = 40

/**
 * The path that a link leads to in the end, also where nothing is there yet; any other path is its own target.
 * A circle of links ends in one of them.
 */
export function linkTarget(path: string): string {
  let target = resolve(path)
  for (let followed = 0; followed < mostLinks && isLink(target); followed++) {
    const folder = dirname(target)
    target = resolve(existsSync(folder) ? realpathSync(folder) : folder, readlinkSync(target))
  }
  return target
}

/** Whether a path is a symbolic link, wherever that leads. */
export function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false // nothing is there, or nothing can be
  }
}
