import { relative, resolve, sep } from 'node:path'

/** A path as messages name it: below the working folder where it is there, absolute elsewhere. */
export function displayPath(path: string): string {
  const below = relative(process.cwd(), path)
  const isBelow = below !== '' && below !== '..' && !below.startsWith(`..${sep}`)
  return (isBelow ? below : resolve(path)).split(sep).join('/')
}
