import type { Dirent } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { hashedFolders } from '../../../site/hosts/header-table'
import { isInside } from './is-inside'

/**
 * The files with a hash in their name, of the site and of those before it. A page that was loaded just before an exchange
 * asks for its style sheet just after it, and the new site has another one.
 */
export class HashedFiles {
  readonly #kept = new Map<string, Buffer>()
  #bytes = 0

  constructor(private readonly mostBytes = 32 * 1024 * 1024) {}

  /** The file at a path below the folder of the site. */
  get(path: string): Buffer | undefined {
    return this.#kept.get(path)
  }

  /** Takes in what a site has. The oldest go when there is no more room. What cannot be read is left out. */
  async keep(folder: string): Promise<void> {
    for (const hashed of hashedFolders) {
      if (!(await isInside(folder, join(folder, hashed)))) continue
      for (const file of await filesIn(join(folder, hashed))) {
        const path = relative(folder, file).split(sep).join('/')
        if (this.#kept.has(path)) continue
        const bytes = await readFile(file).catch(() => undefined)
        if (bytes !== undefined && bytes.length <= this.mostBytes) this.#add(path, bytes)
      }
    }
  }

  #add(path: string, bytes: Buffer): void {
    this.#bytes += bytes.length - (this.#kept.get(path)?.length ?? 0)
    this.#kept.set(path, bytes)
    for (const [oldest, old] of this.#kept) {
      if (this.#bytes <= this.mostBytes) break
      this.#kept.delete(oldest)
      this.#bytes -= old.length
    }
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true }).catch((): Dirent[] => [])
  return items.filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name))
}
