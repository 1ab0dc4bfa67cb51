import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Tool } from '../../site/project'
import { BuildError } from '../report/build-error'
import { type CompiledTool, readCompiledTool } from './compiled-tool'
import { toolVersion } from './tool-version'

export interface KeptTool {
  readonly folder: string
  readonly compiled: CompiledTool
  /** Whether nothing had to be compiled. */
  readonly isReused: boolean
}

/** What a running compilation may take. What is older was left behind by one that was killed. */
const patience = 600_000

/**
 * Gives what depends on code alone: as it came with the package, or, in the repository, as it was compiled before from
 * the same code, or compiled now. What is under a hash is whole, wherever a build is killed.
 *
 * @throws BuildError where the package is damaged, or the code cannot be compiled
 */
export async function keptTool(tool: Tool): Promise<KeptTool> {
  if (tool.sources === undefined) return inPackage(tool.compiled)
  const store = join(tool.sources, '.faultbook', 'compiled')
  const folder = join(store, toolVersion(tool.sources))
  const known = readCompiledTool(folder)
  if (known !== undefined) return { folder, compiled: known, isReused: true }
  const draft = join(store, `.${process.pid}`)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  try {
    // Neither this module nor what it needs is there in the package.
    const { compileTool } = await import('./compile-tool')
    await compileTool({ sources: tool.sources, into: draft })
    removeFormer(store)
    rmSync(folder, { recursive: true, force: true })
    renameSync(draft, folder)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
  const compiled = readCompiledTool(folder)
  if (compiled === undefined) throw new Error(`${folder} is not what was compiled.`)
  return { folder, compiled, isReused: false }
}

/** The version of the code; undefined where the package is damaged. */
export function versionOf({ sources, compiled }: Tool): string | undefined {
  if (sources !== undefined) return toolVersion(sources)
  return compiled === undefined ? undefined : readCompiledTool(compiled)?.version
}

function inPackage(folder: string | undefined): KeptTool {
  const compiled = folder === undefined ? undefined : readCompiledTool(folder)
  if (folder !== undefined && compiled !== undefined) return { folder, compiled, isReused: true }
  throw new BuildError(
    `The files that come with Faultbook${folder === undefined ? '' : ` in ${folder}`} are missing or damaged. Install the package again.`,
  )
}

/** Only the last one is kept. */
function removeFormer(store: string) {
  for (const name of readdirSync(store)) {
    const isRunning = name.startsWith('.') && Date.now() - statSync(join(store, name)).mtimeMs < patience
    if (!isRunning) rmSync(join(store, name), { recursive: true, force: true })
  }
}
