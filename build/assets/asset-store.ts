import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { CheckedStore } from '../../disk/checked-store'
import { hashOfFiles } from '../../disk/folder-hash'

/** What scripts and the stylesheet are compiled from. */
const sources = [
  'app',
  'catalog',
  'client',
  'components',
  'build/assets',
  'package-lock.json',
  'render',
  'search',
  'site',
  'tailwind.config.ts',
  'tsconfig.json',
] as const

/**
 * What earlier builds have compiled, by a hash of all that it was compiled from. Only what this build has asked
 * for is kept.
 */
export class AssetStore {
  constructor(folder = join('.faultbook', 'cache', 'assets')) {
    this.#store = new CheckedStore(folder)
  }

  readonly #store: CheckedStore
  readonly #version = hashOfFiles(sources)
  readonly #used = new Set<string>()

  /** The file that an earlier build has compiled, or what `compile` gives. `options` is whatever else it depends on. */
  async get(name: string, options: unknown, compile: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const text = JSON.stringify([name, options, this.#version])
    const file = createHash('sha256').update(text).digest('hex')
    this.#used.add(file)
    const known = this.#store.take(file)
    if (known !== undefined) return known
    const bytes = await compile()
    this.#store.keep(file, bytes)
    return bytes
  }

  /** Removes what this build has not asked for. */
  prune(): void {
    this.#store.prune(this.#used)
  }
}
