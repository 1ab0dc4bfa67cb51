import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A hash of the names and contents of files and of all files in folders: another one as soon as anything has changed. */
export function hashOfFiles(places: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of places.flatMap(filesOf)) hash.update(file).update('\n').update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(place: string): string[] {
  if (statSync(place).isFile()) return [place]
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return files.map((file) => join(file.parentPath, file.name)).sort()
}
