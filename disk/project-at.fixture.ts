import { join, resolve } from 'node:path'
import type { Project } from '../site/project'

type Environment = Readonly<Record<string, string | undefined>>

/** The project of a test: a content folder, and what the environment sets. Messages show paths from the working folder. */
export function projectAt(folder: string, environment: Environment = {}): Project {
  const base = process.cwd()
  const { FAULTBOOK_URL: url, FAULTBOOK_BASE_PATH: basePath } = environment
  return {
    tool: { sources: base, compiled: undefined, version: '0.0.0' },
    content: resolve(folder),
    out: join(base, 'out'),
    work: join(base, '.faultbook'),
    base,
    url: url === undefined ? undefined : { value: url, from: 'FAULTBOOK_URL' },
    basePath: basePath === undefined ? undefined : { value: basePath, from: 'FAULTBOOK_BASE_PATH' },
  }
}
