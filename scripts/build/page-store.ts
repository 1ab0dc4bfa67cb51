import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
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
  'public',
  'render',
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
  readonly #folder: string

  constructor(
    private readonly place: string,
    key: string,
  ) {
    this.#folder = join(place, key)
  }

  /** Copies the pages to `target`, where there are any. */
  take(target: string): boolean {
    if (!existsSync(this.#folder)) return false
    cpSync(this.#folder, target, { recursive: true })
    return true
  }

  /** Keeps a copy of the pages in `folder`, and nothing else. A build that is killed leaves no half of one. */
  keep(folder: string): void {
    const draft = join(this.place, '.new')
    rmSync(this.place, { recursive: true, force: true })
    mkdirSync(dirname(draft), { recursive: true })
    cpSync(folder, draft, { recursive: true })
    renameSync(draft, this.#folder)
  }
}
