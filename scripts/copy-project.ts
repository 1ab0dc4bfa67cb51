import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What a checkout has after a build, and not before. */
const made: ReadonlySet<string> = new Set([
  '.faultbook',
  '.next',
  'dist',
  'hosts',
  'out',
  'playwright-report',
  'test-results',
  'tsconfig.tsbuildinfo',
])

/** Copies this project into a folder, as it is in the working folder, with its history and packages, and nothing built. */
export function copyProject(folder: string) {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync('.')) {
    if (made.has(name)) continue
    const target = join(folder, name)
    // Packages are many files that nobody changes: links take a second where a copy takes a minute.
    if (name === 'node_modules' && spawnSync('cp', ['-al', name, target]).status === 0) continue
    cpSync(name, target, { recursive: true, force: true, verbatimSymlinks: true })
  }
}
