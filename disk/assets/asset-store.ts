import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { hashOfFiles } from '../folder-hash'
import { replaceFile } from '../replace-file'

/** What scripts and the stylesheet are compiled from. */
const sources = [
  'app',
  'catalog',
  'client',
  'components',
  'disk/assets',
  'package-lock.json',
  'render',
  'search',
  'tailwind.config.ts',
  'tsconfig.json',
] as const

/**
 * What earlier builds have compiled, by a hash of all that it was compiled from. Only what this build has asked
 * for is kept.
 */
export class AssetStore {
  constructor(private readonly folder = join('.faultbook', 'cache', 'assets')) {}

  readonly #version = hashOfFiles(sources)
  readonly #used = new Set<string>()

  /** A file of before, or what `compile` gives. `options` is whatever else has a part in it. */
  async get(name: string, options: unknown, compile: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const text = JSON.stringify([name, options, this.#version])
    const file = createHash('sha256').update(text).digest('hex')
    this.#used.add(file)
    const known = readKnown(join(this.folder, file))
    if (known !== undefined) return known
    const bytes = await compile()
    mkdirSync(this.folder, { recursive: true })
    replaceFile(join(this.folder, file), bytes)
    return bytes
  }

  /** Removes what this build has not asked for. */
  prune(): void {
    for (const file of readdirSync(this.folder)) {
      if (!this.#used.has(file)) rmSync(join(this.folder, file), { force: true })
    }
  }
}

/** An empty file is none: a machine that lost its power may leave one. */
function readKnown(file: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(file)
    return bytes.length === 0 ? undefined : bytes
  } catch {
    return undefined
  }
}
