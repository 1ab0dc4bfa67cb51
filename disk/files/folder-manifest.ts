import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The SHA-256 of each file below a folder, by its path with slashes. */
export type Manifest = ReadonlyMap<string, string>

/** What a folder holds, file by file; undefined where there is no folder. */
export function folderManifest(folder: string): Manifest | undefined {
  if (!existsSync(folder)) return undefined
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => join(item.parentPath, item.name))
    .sort()
  return new Map(
    files.map((file) => [
      relative(folder, file).split(sep).join('/'),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  )
}

/** The paths at which two folders do not hold the same. */
export function differingFiles(one: Manifest, other: Manifest): string[] {
  const paths = new Set([...one.keys(), ...other.keys()])
  return [...paths].filter((path) => one.get(path) !== other.get(path)).sort()
}
