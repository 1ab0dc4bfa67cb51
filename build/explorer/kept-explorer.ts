import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compileExplorer } from './compile-explorer'
import { explorerVersion } from './explorer-version'
import { readCompiled } from './read-compiled'

export interface ExplorerStore {
  /** The tool. */
  readonly root: string
  /** Where the last one is kept, under the hash of its code. */
  readonly store: string
  readonly signal?: AbortSignal
  readonly compile?: typeof compileExplorer
}

export interface KeptExplorer {
  /** The folder for `fillExplorer`. */
  readonly compiled: string
  readonly isReused: boolean
}

const draftName = '.new'

/**
 * Gives the explorer of the code in `root` as it was compiled before, or compiles it. What is under a hash is whole,
 * wherever a build is killed.
 */
export async function keptExplorer({
  root,
  store,
  signal,
  compile = compileExplorer,
}: ExplorerStore): Promise<KeptExplorer> {
  const compiled = join(store, explorerVersion(root))
  if (readCompiled(compiled) !== undefined) return { compiled, isReused: true }
  const draft = join(store, draftName)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  await compile({ root, into: draft, ...(signal === undefined ? {} : { signal }) })
  for (const former of readdirSync(store)) {
    if (former !== draftName) rmSync(join(store, former), { recursive: true, force: true })
  }
  renameSync(draft, compiled)
  return { compiled, isReused: false }
}
