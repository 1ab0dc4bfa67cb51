import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The code that home and search are compiled from, and that compiles them. */
const sources = [
  'app',
  'catalog',
  'client',
  'components',
  'next.config.mjs',
  'package-lock.json',
  'scripts/build/explorer',
  'search',
  'tsconfig.json',
] as const

/** What stands among that code and is not compiled. */
const others = /\.(?:test|fixture|dev)\.tsx?$|\.css$/

/** A hash of the code of the explorer: another one as soon as it has changed, and the same whatever the content. */
export function explorerVersion(root: string): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesOf(join(root, source)))) {
    const name = relative(root, file).split(sep).join('/')
    if (!others.test(name)) hash.update(name).update('\n').update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 32)
}

function filesOf(place: string): string[] {
  if (statSync(place).isFile()) return [place]
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return files.map((file) => join(file.parentPath, file.name)).sort()
}
