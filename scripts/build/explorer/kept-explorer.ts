import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compileExplorer } from './compile-explorer'
import { explorerVersion } from './explorer-version'
import { readCompiled } from './read-compiled'

export interface KeptExplorer {
  /** The folder for `fillExplorer`. */
  readonly compiled: string
  readonly isReused: boolean
}

/** Gives the explorer of the code in `root` as it was compiled before, or compiles it; `store` keeps the last one. */
export async function keptExplorer(root: string, store: string, signal?: AbortSignal): Promise<KeptExplorer> {
  const version = explorerVersion(root)
  const compiled = join(store, version)
  if (readCompiled(compiled) !== undefined) return { compiled, isReused: true }
  const draft = join(store, '.new')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  await compileExplorer({ root, into: draft, ...(signal === undefined ? {} : { signal }) })
  for (const former of readdirSync(store)) {
    if (former !== '.new') rmSync(join(store, former), { recursive: true, force: true })
  }
  renameSync(draft, compiled)
  return { compiled, isReused: false }
}
