import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The SHA-256 of each file below a folder, by its path with slashes; of a link, of where it leads. */
export type Manifest = ReadonlyMap<string, string>

/** What a folder holds, file by file; undefined where there is no folder. */
export function folderManifest(folder: string): Manifest | undefined {
  if (!existsSync(folder)) return undefined
  const items = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => !item.isDirectory())
  const rows = items.map((item): [string, string] => {
    const file = join(item.parentPath, item.name)
    const content = item.isSymbolicLink() ? readlinkSync(file) : readFileSync(file)
    return [relative(folder, file).split(sep).join('/'), createHash('sha256').update(content).digest('hex')]
  })
  return new Map(rows.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** The paths at which two folders do not hold the same. */
export function differingFiles(one: Manifest, other: Manifest): string[] {
  const paths = new Set([...one.keys(), ...other.keys()])
  return [...paths].filter((path) => one.get(path) !== other.get(path)).sort()
}
