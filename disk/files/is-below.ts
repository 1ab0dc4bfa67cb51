import { isAbsolute, relative, sep } from 'node:path'

/** Whether an absolute path is that of a folder or of something in it. Links are not followed. */
export function isBelow(folder: string, path: string): boolean {
  const below = relative(folder, path)
  return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below)
}
