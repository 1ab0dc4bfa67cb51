import { CheckedStore } from '../../disk/checked-store'
import { hashOfFiles } from '../../disk/folder-hash'

/** The code of the pages that Next makes. */
const sources = [
  'app',
  'catalog',
  'client',
  'components',
  'disk',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'public',
  'render',
  'scripts/build/next-build.ts',
  'search',
  'tsconfig.json',
] as const

export function pageSources(): string {
  return hashOfFiles(sources)
}

/**
 * The pages of the last build as Next has exported them, under the hash of all that they were made from. Where the
 * next build makes them from the same, they are taken from here.
 */
export class PageStore {
  readonly #store: CheckedStore

  constructor(
    place: string,
    private readonly key: string,
  ) {
    this.#store = new CheckedStore(place)
  }

  /** Copies the pages to `target`, where there are any. */
  take(target: string): boolean {
    return this.#store.takeFolder(this.key, target)
  }

  /** Keeps a copy of the pages in `folder`, and nothing else. */
  keep(folder: string): void {
    this.#store.keepFolder(this.key, folder)
    this.#store.prune([this.key])
  }
}
