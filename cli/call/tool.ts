import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Tool } from '../../site/project'

const manifestSchema = z.object({ name: z.string(), version: z.string() })

/** The tool that a file of it (`import.meta.url`) belongs to: the repository, or an installed package. */
export function toolAround(url: string): Tool {
  const file = fileURLToPath(url)
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const tool = toolIn(folder)
    if (tool !== undefined) return tool
  }
  throw new Error(`${file} belongs to no package called faultbook.`)
}

/** The tool whose package.json is in a folder; undefined where there is none. */
export function toolIn(folder: string): Tool | undefined {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return undefined
  const manifest = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!manifest.success || manifest.data.name !== 'faultbook') return undefined
  const { version } = manifest.data
  return existsSync(join(folder, 'app', 'page.tsx'))
    ? { sources: folder, compiled: undefined, version }
    : { sources: undefined, compiled: join(folder, 'dist', 'compiled'), version }
}
