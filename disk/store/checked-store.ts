import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { z } from 'zod'
import { readChecked, writeChecked } from './checked-file'

/** The files of a folder in one: a line of JSON with their paths and sizes, then their bytes. */
const indexSchema = z.array(z.tuple([z.string(), z.number()]))

/**
 * What earlier builds have made, by a key that stands for all that it was made from. It gives back exactly what
 * was kept, or nothing: what is damaged, cut short, exchanged or unreadable counts as not there. A key is a file name.
 */
export class CheckedStore {
  constructor(private readonly place: string) {}

  /** What was kept under a key. */
  take(key: string): Buffer | undefined {
    return readChecked(join(this.place, key))
  }

  /** Keeps bytes under a key. No failure of the build: what is not kept is made again. */
  keep(key: string, bytes: Uint8Array): void {
    writeChecked(join(this.place, key), bytes)
  }

  /** Writes the files of a folder that was kept under a key into `target`. Writes nothing where there are none. */
  takeFolder(key: string, target: string): boolean {
    const packed = this.take(key)
    if (packed === undefined) return false
    const end = packed.indexOf('\n')
    const index = indexSchema.parse(JSON.parse(packed.toString('utf8', 0, end)))
    let at = end + 1
    for (const [path, size] of index) {
      const file = join(target, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, packed.subarray(at, at + size))
      at += size
    }
    return true
  }

  /** Keeps a copy of all files of a folder under a key. */
  keepFolder(key: string, folder: string): void {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
    const parts = files
      .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join('/'))
      .sort()
      .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }))
    if (parts.length === 0) return
    const index = `${JSON.stringify(parts.map(({ path, bytes }) => [path, bytes.length]))}\n`
    this.keep(key, Buffer.concat([Buffer.from(index), ...parts.map(({ bytes }) => bytes)]))
  }

  /** Removes all but these, and but what is younger than so many milliseconds. */
  prune(keys: Iterable<string>, age = 0): void {
    const kept = new Set(keys)
    const isOld = (name: string) => age === 0 || statSync(join(this.place, name)).mtimeMs < Date.now() - age
    try {
      for (const name of readdirSync(this.place)) {
        if (!kept.has(name) && isOld(name)) rmSync(join(this.place, name), { recursive: true, force: true })
      }
    } catch {
      // Nothing is kept here, or nothing can be removed: the next build tries again.
    }
  }
}
