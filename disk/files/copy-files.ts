import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/**
 * Copies the files below a folder, as files of whoever copies: what is installed may be read-only, and a copy of it that
 * is made by the system would be, too.
 */
export function copyFiles(from: string, to: string): void {
  for (const item of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue
    const file = join(item.parentPath, item.name)
    const target = join(to, relative(from, file))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, readFileSync(file))
  }
}
