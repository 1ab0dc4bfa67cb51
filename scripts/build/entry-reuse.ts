import { linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../../disk/replace-file'

/** The forms of an entry, as files of its folder. */
const forms = ['index.html', 'index.json', 'index.md'] as const

/** For each entry's path: its key, and of each form its size and the time of its last change in milliseconds. */
const rowSchema = z.tuple([z.string(), z.array(z.number()).length(forms.length * 2)])
const manifestSchema = z.record(z.string(), rowSchema)

/**
 * What the last build made of the entries, in the site that is served. Whoever has the same key gets the same
 * files again, as further names of them, in place of being rendered. Files that somebody has changed since
 * are not taken, nor is anything where the file system has no such links.
 */
export class EntryReuse {
  readonly #before: ReadonlyMap<string, z.infer<typeof rowSchema>>
  readonly #keys = new Map<string, string>()
  #reused = 0

  /** `current` is the folder of the site that is served, `manifest` a file that says what is in it. */
  constructor(
    private readonly current: string,
    private readonly manifest: string,
  ) {
    this.#before = readManifest(manifest)
  }

  /** How many entries were taken over. */
  get reused(): number {
    return this.#reused
  }

  /** Puts the files of an entry into `target`, where the last build made them from the same; otherwise says no. */
  take(path: string, key: string, target: string): boolean {
    this.#keys.set(path, key)
    const row = this.#before.get(path)
    if (row === undefined || row[0] !== key) return false
    const from = join(this.current, path)
    if (!isDeepEqual(stampsOf(from), row[1])) return false
    try {
      mkdirSync(target, { recursive: true })
      for (const form of forms) linkSync(join(from, form), join(target, form))
    } catch {
      for (const form of forms) rmSync(join(target, form), { force: true })
      return false
    }
    this.#reused += 1
    return true
  }

  /**
   * Writes down what is in the new site, once it is the one that is served. No failure of the build: without it, or
   * with that of an earlier site, the next build takes over less.
   */
  record(): void {
    const rows = [...this.#keys].flatMap(([path, key]) => {
      const stamps = stampsOf(join(this.current, path))
      return stamps === undefined ? [] : [[path, [key, stamps]] as const]
    })
    try {
      mkdirSync(dirname(this.manifest), { recursive: true })
      replaceFile(this.manifest, JSON.stringify(Object.fromEntries(rows)))
    } catch {
      // Whatever an older one says is believed only of files that have not changed since.
    }
  }
}

/** Without a manifest, or with a broken one, everything is made anew. */
function readManifest(file: string): ReadonlyMap<string, z.infer<typeof rowSchema>> {
  try {
    return new Map(Object.entries(manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))))
  } catch {
    return new Map()
  }
}

function stampsOf(folder: string): readonly number[] | undefined {
  const stats = forms.map((form) => statSync(join(folder, form), { throwIfNoEntry: false }))
  return stats.every((stat) => stat !== undefined) ? stats.flatMap(({ size, mtimeMs }) => [size, mtimeMs]) : undefined
}

function isDeepEqual(left: readonly number[] | undefined, right: readonly number[]): boolean {
  return left !== undefined && left.length === right.length && left.every((number, at) => number === right[at])
}
