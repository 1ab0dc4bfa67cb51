import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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

  /**
   * Keeps a copy of the pages in `folder`, and nothing else. What is here under a key is whole, wherever a build is
   * killed. No failure of the build: without it the next one makes the pages anew.
   */
  keep(folder: string): void {
    const draft = join(this.place, '.new')
    try {
      mkdirSync(this.place, { recursive: true })
      for (const name of readdirSync(this.place)) {
        const former = join(this.place, `.old-${name}`)
        if (!name.startsWith('.')) renameSync(join(this.place, name), former)
        rmSync(name.startsWith('.') ? join(this.place, name) : former, { recursive: true, force: true })
      }
      cpSync(folder, draft, { recursive: true })
      renameSync(draft, this.#folder)
    } catch {
      rmSync(draft, { recursive: true, force: true })
    }
  }
}
