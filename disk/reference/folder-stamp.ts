import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Deeper folders than any content has. */
const mostLevels = 32

/**
 * What tells a folder from what it was before any of its files was changed: their names, sizes and times. Undefined where
 * that cannot be told: it is not there, or has links to folders.
 */
export function folderStamp(folder: string): string | undefined {
  try {
    const rows: string[] = []
    walk(folder, rows, 0)
    return rows.join('\n')
  } catch {
    return undefined
  }
}

function walk(folder: string, rows: string[], level: number): void {
  if (level > mostLevels) throw new Error(`${folder} is too deep.`)
  for (const item of readdirSync(folder, { withFileTypes: true }).sort(byName)) {
    const path = join(folder, item.name)
    if (item.isDirectory()) {
      rows.push(`${level} ${item.name}`)
      walk(path, rows, level + 1)
      continue
    }
    const { size, mtimeMs, ctimeMs, ino } = statSync(path)
    if (item.isSymbolicLink() && statSync(path).isDirectory()) throw new Error(`${path} is a link to a folder.`)
    rows.push(`${level} ${item.name} ${size} ${mtimeMs} ${ctimeMs} ${ino}`)
  }
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1
}
