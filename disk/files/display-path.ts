import { relative, resolve, sep } from 'node:path'
import { isBelow } from './is-below'

/** A path as messages name it: relative to `base` where it is below that, absolute elsewhere. */
export function displayPath(path: string, base: string): string {
  const below = relative(base, path)
  const shown = below !== '' && isBelow(base, resolve(base, path)) ? below : resolve(base, path)
  return shown.split(sep).join('/')
}
