import { readChecked, writeChecked } from './checked-file'

/** What an earlier build has highlighted, by its file, or undefined. `version` names grammars and theme; another one counts as nothing. */
export function readHighlights(file: string, version: string): unknown {
  try {
    const stored: unknown = JSON.parse(readChecked(file)?.toString('utf8') ?? 'null')
    if (typeof stored !== 'object' || stored === null || !('version' in stored) || !('runs' in stored)) return undefined
    return stored.version === version ? stored.runs : undefined
  } catch {
    return undefined // kept by another version
  }
}

export function writeHighlights(file: string, version: string, runs: object) {
  writeChecked(file, Buffer.from(JSON.stringify({ version, runs })))
}
