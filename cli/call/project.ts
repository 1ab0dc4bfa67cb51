import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Override, Project, Tool } from '../../site/project'

export type Environment = Readonly<Record<string, string | undefined>>

export interface ProjectOptions {
  readonly tool: Tool
  /** The folder that every relative path begins at. */
  readonly cwd: string
  readonly environment: Environment
  /** What the command names. It comes before the environment. */
  readonly flags?: { readonly content?: string | undefined; readonly out?: string | undefined }
}

/** Folders below the working directory that count as the content where nobody names one. */
const usualContent = ['errors', 'content'] as const

/** The project that a command is about: by its flags, else by the environment, else by what is usual. */
export function projectOf({ tool, cwd, environment, flags = {} }: ProjectOptions): Project {
  const content = flags.content || environment.FAULTBOOK_CONTENT || usualContentIn(cwd)
  return {
    tool,
    content: resolve(cwd, content),
    out: resolve(cwd, flags.out || environment.FAULTBOOK_OUT || 'out'),
    work: join(cwd, '.faultbook'),
    base: cwd,
    url: override(environment, 'FAULTBOOK_URL'),
    basePath: override(environment, 'FAULTBOOK_BASE_PATH'),
  }
}

function usualContentIn(cwd: string): string {
  return usualContent.find((name) => existsSync(join(cwd, name))) ?? 'content'
}

/** An empty variable is one that is not set. */
function override(environment: Environment, from: string): Override | undefined {
  const value = environment[from]
  return value === undefined || value === '' ? undefined : { value, from }
}
