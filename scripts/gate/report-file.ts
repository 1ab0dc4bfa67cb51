import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where a test runner writes what it found, as JSON. The file of an earlier run is removed. */
export function reportFile(name: string): string {
  const file = join('.faultbook', 'reports', `${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  return file
}

/** @throws where the runner ended without a report */
export function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new Error(`The tests ended without a report (${file}).`)
  }
}
