import { relative, resolve, sep } from 'node:path'

/** A path as messages name it: relative to `base` where it is below that, absolute elsewhere. */
export function displayPath(path: string, base: string): string {
  const below = relative(base, path)
  const isBelow = below !== '' && below !== '..' && !below.startsWith(`..${sep}`)
  return (isBelow ? below : resolve(base, path)).split(sep).join('/')
}
