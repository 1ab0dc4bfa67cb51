import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** What is among code and changes nothing that is made of it. */
const others = /\.(?:test|fixture)\.tsx?$/

/**
 * A hash of the names and contents of files and of all files in folders, by their paths below `root`, without tests:
 * another one as soon as anything has changed.
 */
export function hashOfFiles(root: string, places: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of places.flatMap((place) => filesOf(join(root, place)))) {
    const path = relative(root, file).split(sep).join('/')
    if (others.test(path)) continue
    const bytes = readFileSync(file)
    hash.update(`${path}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}

function filesOf(place: string): string[] {
  if (statSync(place).isFile()) return [place]
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return files.map((file) => join(file.parentPath, file.name)).sort()
}
