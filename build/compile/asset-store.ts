import { createHash } from 'node:crypto'
import { hashOfFiles } from '../../disk/files/folder-hash'
import { CheckedStore } from '../../disk/store/checked-store'

/** What scripts and the stylesheet are compiled from. */
const compiledFrom = [
  'app',
  'catalog',
  'client',
  'components',
  'build/compile',
  'build/sources',
  'package-lock.json',
  'render',
  'search',
  'site',
  'tailwind.config.ts',
  'tsconfig.json',
] as const

/**
 * What was compiled before, by a hash of all that it was compiled from. Only what is asked for once more is kept.
 */
export class AssetStore {
  /** `sources` is the root of the repository, `folder` where the files are kept. */
  constructor(sources: string, folder: string) {
    this.#store = new CheckedStore(folder)
    this.#version = hashOfFiles(sources, compiledFrom)
  }

  readonly #store: CheckedStore
  readonly #version: string
  readonly #used = new Set<string>()

  /** The file that was compiled before, or what `compile` gives. `options` is whatever else it depends on. */
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

  /** Removes what was not asked for. */
  prune(): void {
    this.#store.prune(this.#used)
  }
}
