import { mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { replaceFile } from './replace-file'

const file = join('.faultbook', 'cache', 'highlight.json')

/** What an earlier build has highlighted, or undefined. `version` names grammars and theme; another one counts as nothing. */
export function readHighlights(version: string): unknown {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof stored !== 'object' || stored === null || !('version' in stored) || !('runs' in stored)) return undefined
    return stored.version === version ? stored.runs : undefined
  } catch {
    return undefined // no cache, or a broken one: it is made anew
  }
}

export function writeHighlights(version: string, runs: object) {
  mkdirSync(dirname(file), { recursive: true })
  replaceFile(file, JSON.stringify({ version, runs }))
}
