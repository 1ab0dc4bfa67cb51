import { realpath } from 'node:fs/promises'
import { isAbsolute, relative, sep } from 'node:path'

/** Whether a path below a folder is still in it when all links have been followed; no where either of them is not there. */
export async function isInside(folder: string, path: string): Promise<boolean> {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(path)])
    const below = relative(root, real)
    return below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below)
  } catch {
    return false
  }
}
