import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The code that home and search are compiled from, and that compiles them. */
const sources = [
  'app',
  'catalog',
  'client',
  'components/explorer',
  'components/parts/copy-button.tsx',
  'components/parts/retry-sign.tsx',
  'components/results',
  'components/search',
  'next.config.mjs',
  'package-lock.json',
  'build/explorer',
  'search',
  'site',
  'tsconfig.json',
] as const

/** What is among that code and is not compiled. */
const others = /\.(?:test|fixture|dev)\.tsx?$|\.css$/

/** A hash of the code of the explorer: another one as soon as it has changed, and the same whatever the content. */
export function explorerVersion(root: string): string {
  const hash = createHash('sha256')
  for (const file of explorerFiles(root))
    hash
      .update(file)
      .update('\n')
      .update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 32)
}

/** Paths below `root` of the files that are in that hash. */
export function explorerFiles(root: string): string[] {
  const files = sources.flatMap((source) => filesOf(join(root, source)))
  return files.map((file) => relative(root, file).split(sep).join('/')).filter((file) => !others.test(file))
}

function filesOf(place: string): string[] {
  if (statSync(place).isFile()) return [place]
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  return files.map((file) => join(file.parentPath, file.name)).sort()
}
